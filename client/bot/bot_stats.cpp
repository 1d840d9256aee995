#include "client/bot/bot_stats.hpp"

namespace parlor::bot {

std::string_view name_of(Refusal refusal) {
    switch (refusal) {
        case Refusal::not_now:
            return "not_now";
        case Refusal::not_host:
            return "not_host";
        case Refusal::too_fast:
            return "too_fast";
        case Refusal::bad_text:
            return "bad_text";
        case Refusal::bad_values:
            return "bad_values";
        case Refusal::unknown_code:
            return "unknown_code";
        case Refusal::too_many_codes:
            return "too_many_codes";
        case Refusal::lobby_locked:
            return "lobby_locked";
        case Refusal::lobby_full:
            return "lobby_full";
        case Refusal::server_full:
            return "server_full";
        case Refusal::removed:
            return "removed";
        case Refusal::unknown_player:
            return "unknown_player";
        case Refusal::unknown_line:
            return "unknown_line";
        case Refusal::nothing_to_play:
            return "nothing_to_play";
        case Refusal::no_questions:
            return "no_questions";
        case Refusal::too_late:
            return "too_late";
        case Refusal::already_answered:
            return "already_answered";
        case Refusal::watching:
            return "watching";
        case Refusal::not_artist:
            return "not_artist";
        case Refusal::canvas_full:
            return "canvas_full";
        case Refusal::gives_word_away:
            return "gives_word_away";
        case Refusal::chat_rests:
            return "chat_rests";
        case Refusal::door_gone:
            return "door_gone";
        case Refusal::many_at_door:
            return "many_at_door";
        case Refusal::not_let_in:
            return "not_let_in";
        case Refusal::nobody_plays:
            return "nobody_plays";
        case Refusal::server_restarts:
            return "server_restarts";
        case Refusal::no_effect:
            return "no_effect";
        case Refusal::no_crews:
            return "no_crews";
        case Refusal::unknown_crew:
            return "unknown_crew";
        case Refusal::not_keeper:
            return "not_keeper";
        case Refusal::crew_full:
            return "crew_full";
        case Refusal::cannot_keep:
            return "cannot_keep";
    }
    return "unknown";
}

}  // namespace parlor::bot
