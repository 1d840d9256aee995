#include "client/bot/trace.hpp"

#include <string_view>

#include "client/model/selectors.hpp"
#include "shared/base/overloaded.hpp"

namespace parlor::bot {

namespace {

std::string_view phase_of(const client::Model& model) {
    if (!model.lobby || !model.lobby->room) return "outside";
    const client::Lobby& lobby = *model.lobby;
    return std::visit(overloaded{[](const GatheringView&) -> std::string_view { return "lobby"; },
                                 [&](const PlayingView&) -> std::string_view {
                                     if (client::trivia_view(lobby) != nullptr) return "trivia";
                                     return client::draw_view(lobby) != nullptr ? "drawing" : "playing";
                                 },
                                 [](const BetweenView&) -> std::string_view { return "break"; },
                                 [](const RecapView&) -> std::string_view { return "recap"; }},
                      lobby.room->phase);
}

}  // namespace

void Trace::look(std::size_t index, const Bot& bot, UtcTime now) {
    if (here_.size() <= index) here_.resize(index + 1);
    const bool here = bot.present();
    if (here_[index] == here) return;
    here_[index] = here;
    out_ << count_ms(now.time_since_epoch()) << (here ? " here " : " away ") << index << ' '
         << phase_of(bot.model()) << std::endl;  // whoever reads waits for it
}

}  // namespace parlor::bot
