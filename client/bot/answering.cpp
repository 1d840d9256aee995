#include "client/bot/answering.hpp"

#include <algorithm>

#include "client/bot/timing.hpp"
#include "shared/base/overloaded.hpp"

namespace parlor::bot {

namespace {

// One in so many is looking out of the window.
constexpr std::uint32_t per_cent_distracted = 2;

Prompt prompt_of_trivia(const trivia::View& view) {
    Prompt prompt;
    prompt.number = view.number;
    prompt.open = view.stage == trivia::Stage::answering && view.may_answer;
    prompt.typing = view.kind == trivia::Kind::typed || view.kind == trivia::Kind::number;
    prompt.letters = view.text.size() / 3;  // most of it was read before the answers came
    for (const std::string& choice : view.choices)
        prompt.letters += choice.size();
    prompt.began = view.began;
    prompt.ends = view.ends;
    return prompt;
}

}  // namespace

Prompt prompt_of(const Rounds::View& view) {
    return std::visit(overloaded{[](const trivia::View& one) { return prompt_of_trivia(one); },
                                 // Drawing and guessing take all of a turn: see Sketching.
                                 [](const draw::View&) { return Prompt{}; },
                                 // Others are played by ear: see Improvising.
                                 [](const auto&) { return Prompt{}; }},
                      view);
}

std::optional<RoomTime> Answering::next() const {
    if (!plan_ || plan_->done) return std::nullopt;
    return plan_->at;
}

std::optional<RoundCommand> Answering::due(const client::Lobby& lobby, RoomTime now, const Persona& persona,
                                           const Knowledge& knowledge, Rng& rng) {
    if (!lobby.round) return std::nullopt;
    const Prompt prompt = prompt_of(lobby.round->view);
    if (!prompt.open) {
        if (plan_) plan_->done = true;
        return std::nullopt;
    }
    const bool known = plan_ && plan_->activity == lobby.round->activity && plan_->number == prompt.number;
    if (!known) {
        const Duration takes = time_to_answer(persona, prompt.letters, prompt.typing, rng);
        RoomTime at = std::max(now, prompt.began) + takes;
        // Those who are slow hurry when the time runs out.
        if (prompt.ends) at = std::min(at, prompt.began + (*prompt.ends - prompt.began) * 9 / 10);
        plan_ = Plan{lobby.round->activity, prompt.number, at, rng.chance(per_cent_distracted)};
    }
    if (plan_->done || now < plan_->at) return std::nullopt;
    plan_->done = true;
    return RoundCommand{plan_->activity, answer_to(lobby.round->view, persona, knowledge, rng)};
}

Rounds::Command answer_to(const Rounds::View& view, const Persona& persona, const Knowledge& knowledge,
                          Rng& rng) {
    // The first move is the sensible one: a guess.
    Rounds::Command command = moves(view, rng).front();
    std::visit(
        overloaded{[&](const trivia::View& one) {
                       const Truth* truth = knowledge.about(one.text);
                       if (truth == nullptr || !rng.chance(chance_to_know(persona.skill, one.difficulty)))
                           return;
                       if (auto right = right_answer(one, *truth)) {
                           command = trivia::Command{trivia::SubmitAnswer{one.number, std::move(*right)}};
                       }
                   },
                   [](const auto&) {}},
        view);
    return command;
}

}  // namespace parlor::bot
