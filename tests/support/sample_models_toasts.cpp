#include <algorithm>
#include <array>
#include <string>

#include "tests/support/sample_models.hpp"

namespace parlor::testing {

using client::Model;
using toasts::Stage;

namespace {

const std::array<std::string, 6> thanks{
    "You answered 41 tickets on launch day and still said good night to everyone.",
    "Thanks for drawing the data flow on a napkin. I finally get it.",
    "First week nerves gone, thanks to you.",
    "Best subject lines in the business.",
    "For reviewing my code kindly.",
    "You found the invoice bug at 4:55 on a Friday, fixed it, then showed all of us how it was done."};

std::string longest_toast(std::size_t index) {
    std::string text;
    if (index % 3 == 0) {
        while (text.size() < 560)
            text += "東";
        return text;
    }
    while (text.size() < 170)
        text += index % 3 == 1 ? "Donaudampfschifffahrtsgesellschaft " : "תודה רבה לך ";
    text.pop_back();
    return text;
}

}  // namespace

Model toasts_model(const ToastsSample& sample, Model base) {
    client::Lobby& lobby = base.lobby.value();
    RoomView& room = lobby.room.value();
    room.run_sheet = {{8, trivia::Options{}}, {9, toasts::Options{}}};
    room.phase = PlayingView{1};
    for (MemberView& member : room.members) {
        if (member.id == lobby.you) member.watching = sample.watching;
    }
    const std::size_t people = room.members.size();
    const auto text = [&](std::size_t index) {
        return sample.longest ? longest_toast(index) : thanks.at(index % thanks.size());
    };
    const auto someone = [&](std::size_t index) { return room.members[index % people].id; };
    toasts::View view;
    view.stage = sample.stage;
    view.began = sample_now - 5s;
    view.ends = sample_now + 25s;
    view.anonymous = !sample.all_signed;
    view.expected = static_cast<std::uint16_t>(people);
    view.done = static_cast<std::uint16_t>(people / 2);
    view.own_done = sample.done;
    if (sample.stage == Stage::writing && !sample.watching) {
        view.began = sample_now - 60s;
        view.ends = sample_now + 90s;
        view.may_write = true;
        view.starters = {"When things got busy, you …, and that gave me room to …",
                         "When I was new to …, you showed me …, and since then I can …",
                         "In the discussion about …, you listened until …, and in the end we …"};
        for (std::size_t i = 1; i < people; ++i) {
            if (i <= 2 || (sample.third && i == 3)) {
                view.names.push_back(someone(i));
            } else {
                view.others.push_back(someone(i));
            }
        }
        if (sample.written) {
            for (const PlayerId name : view.names)
                view.drafts.push_back({name, text(view.drafts.size()), view.drafts.empty()});
        }
    }
    if (sample.stage != Stage::writing && sample.stage != Stage::nothing && sample.received) {
        view.received.push_back({{lobby.you, someone(4), text(0)}, false});
        view.received.push_back({{lobby.you, std::nullopt, text(1)}, true});
        if (sample.longest) view.received.push_back({{lobby.you, someone(2), text(2)}, false});
    }
    if (sample.stage == Stage::revealing || sample.stage == Stage::wall) {
        view.step = 6;
        view.of = 12;
        const std::size_t shown = sample.stage == Stage::wall && sample.longest ? 24 : 6;
        for (std::size_t i = 0; i < shown; ++i) {
            toasts::Toast toast{someone(i + 4), someone(i + 1), text(i)};
            if (i % 3 == 1) toast.from.reset();
            view.shown.push_back(std::move(toast));
        }
        view.fresh = static_cast<std::uint16_t>(sample.stage == Stage::wall ? 0 : sample.at_once);
    }
    lobby.round = RoundView{1, std::move(view)};
    return base;
}

}  // namespace parlor::testing
