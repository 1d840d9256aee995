#include "client/strings/trouble_strings.hpp"

#include <fmt/format.h>

namespace parlor::client::strings {

std::string refusal(Refusal why, std::int64_t detail) {
    switch (why) {
        case Refusal::not_now:
            return "That’s not possible right now. Try again in a moment.";
        case Refusal::not_host:
            return "Only the host can do that. Ask them to.";
        case Refusal::too_fast:
            return "That was a bit fast. Wait a second, then try again.";
        case Refusal::bad_text:
            return "That text can’t be shown. Make it shorter, or leave out unusual characters.";
        case Refusal::bad_values:
            return "That doesn’t fit together. Check it, then try again.";
        case Refusal::unknown_code:
            return "No lobby has that code. Check it letter by letter, or ask the host for the invite.";
        case Refusal::too_many_codes:
            if (detail <= 1)
                return "That’s many codes in a row. Wait a minute, or ask the host for the invite.";
            return fmt::format("That’s many codes in a row. Wait {} minutes, or ask the host for the invite.",
                               detail);
        case Refusal::lobby_locked:
            return "The host has locked this lobby. Ask them to open it.";
        case Refusal::lobby_full:
            if (detail <= 0) return "This room is full. Ask the host to make room.";
            return fmt::format("This room is full ({}). Ask the host to make room.", detail);
        case Refusal::server_full:
            return "This server has no room for another lobby. Try again later, or use another server.";
        case Refusal::removed:
            return "The host took you out of this lobby. Ask them if that was a mistake.";
        case Refusal::unknown_player:
            return "They’ve left already, so nothing changed.";
        case Refusal::unknown_line:
            return "That line is gone already. React to a newer one.";
        case Refusal::nothing_to_play:
            return "The run-sheet is empty. Add an activity, then start.";
        case Refusal::no_questions:
            return "No pack has anything like that. Choose other themes, categories or difficulties, or "
                   "another activity.";
        case Refusal::too_late:
            return "That came just after time. The next one is a new chance.";
        case Refusal::already_answered:
            return "Your answer is in already, and it counts.";
        case Refusal::watching:
            return "You’re watching. Play along to answer.";
        case Refusal::not_artist:
            return "Somebody else draws this turn. Guess the word, or put your name down to draw.";
        case Refusal::canvas_full:
            return "The canvas is full. Undo something to go on.";
        case Refusal::gives_word_away:
            return "That gives the word away. Describe it without saying it.";
        case Refusal::chat_rests:
            return "The chat rests while somebody draws. Type your guess instead.";
        case Refusal::door_gone:
            return "That lobby isn’t open to the network any more. Ask its host for the code.";
        case Refusal::many_at_door:
            return "Many people wait at that door already. Try again in a minute.";
        case Refusal::nobody_plays:
            return "Everybody watches. Ask somebody to play along, then start.";
        case Refusal::server_restarts:
            return "The server restarts in a moment. Try again when it’s back; you don’t have to do "
                   "anything.";
        case Refusal::no_effect:
            return "That came too late to change the drawing.";
        case Refusal::not_let_in:
            return "The host couldn’t let you in. Ask them for the code.";
        case Refusal::no_crews:
            return "This server keeps no more crews. Ask whoever runs it, or use another server.";
        case Refusal::unknown_crew:
            return "The server doesn’t know that crew any more. Forget it here, or keep it anew.";
        case Refusal::not_keeper:
            return "Somebody else keeps this crew. Ask them to change it.";
        case Refusal::crew_full:
            return "This crew remembers as many people as it can.";
        case Refusal::cannot_keep:
            return "The server can’t save that now. Try again later, and tell whoever runs it that its disk "
                   "refuses.";
    }
    return "That didn’t work. Try again in a moment.";
}

std::string farewell(Farewell why) {
    switch (why) {
        case Farewell::left:
            return "You’ve left the lobby. Come back any time with the same code.";
        case Farewell::removed:
            return "The host took you out of the lobby. Ask them if that was a mistake.";
        case Farewell::lobby_closed:
            return "That lobby has closed. Host a new one, or ask who does for its code.";
        case Farewell::seat_taken:
            return "You took your seat in another window. Join again to bring it back here.";
        case Farewell::server_stopping:
            return "The server is shutting down. Your seat is kept; try again in a few minutes.";
    }
    return "You’re not in the lobby any more. Join again with the same code.";
}

std::string trouble(Trouble why, const ServerName& server) {
    const std::string name = to_text(server);
    switch (why) {
        case Trouble::name_not_found:
            return fmt::format("No server is called {}. Check the name letter by letter.", name);
        case Trouble::not_answering:
            return fmt::format("{} isn’t answering. It may be asleep. Try again?", name);
        case Trouble::client_too_old:
            return "Your client is older than this server. Update to join.";
        case Trouble::client_too_new:
            return fmt::format("{} runs an older Parlor than yours. Ask its owner to update.", name);
        case Trouble::server_full:
            return fmt::format("{} is full. Try again in a few minutes.", name);
        case Trouble::server_stopped:
            return fmt::format("{} was stopped. Your seat is kept; try again when it’s back.", name);
        case Trouble::seat_taken:
            return "You took your seat in another window. Join again to bring it back here.";
        case Trouble::protocol:
            return fmt::format("{} answers, but not as expected. Check the address, or update Parlor.", name);
        case Trouble::wrong_fingerprint:
            return fmt::format(
                "{} isn’t the server of that invite: it has another key. Ask the host for a fresh "
                "invite; nothing was sent.",
                name);
        case Trouble::key_changed:
            return fmt::format("The key of {} has changed. Ask the host whether that is right.", name);
    }
    return fmt::format("Something went wrong with {}. Try again?", name);
}

std::string trouble_title(Trouble why) {
    switch (why) {
        case Trouble::name_not_found:
        case Trouble::not_answering:
            return "The server can’t be reached";
        case Trouble::client_too_old:
            return "Time for an update";
        case Trouble::client_too_new:
        case Trouble::protocol:
            return "The server speaks another language";
        case Trouble::server_full:
            return "No chair left";
        case Trouble::server_stopped:
            return "The server has stopped";
        case Trouble::seat_taken:
            return "Your seat moved to another window";
        case Trouble::wrong_fingerprint:
            return "Another server than the invite says";
        case Trouble::key_changed:
            return "The server’s key has changed";
    }
    return "The connection has ended";
}

std::string program_missing(std::string_view program) {
    return fmt::format("Trying it solo needs {}, which isn’t here. Install it, then try again.", program);
}

std::string link_not_opened(std::string_view host) {
    return fmt::format("Nothing on this computer would open {}. Copy the link into your browser.", host);
}

}  // namespace parlor::client::strings
