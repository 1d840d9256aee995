// What leaves the rules of Who said it?: pictures, standings, results.
#include <algorithm>

#include "server/game/who_said_it/who_rules.hpp"
#include "shared/base/overloaded.hpp"

namespace parlor::game {

std::vector<Standing> WhoSaidItRules::standings() const {
    std::vector<Scorer> scorers;
    for (const auto& [id, one] : people_) {
        if (!one.left) scorers.push_back({id, one.points, one.place_before});
    }
    return game::rank(std::move(scorers));
}

who::View WhoSaidItRules::picture_for(PlayerId viewer) const {
    // What everybody may see first; then what the stage and the viewer add.
    who::View view;
    view.card = shown_;
    view.of = static_cast<std::uint16_t>(shown_ + cards_.size());
    view.scoring = options_.scoring;
    for (const Prompt& prompt : prompts_)
        view.prompts.push_back(prompt.text);
    view.set = set_;
    view.standings = standings();
    const Person* own = find(viewer);
    if (own != nullptr) {
        for (const auto& [prompt, text] : own->lines)
            view.own_lines.push_back({prompt, text});
        for (const Card& card : cards_) {
            if (card.author.reveal() == viewer) view.own_lines.push_back({card.prompt, card.text});
        }
        // In the order of the prompts, which says nothing of when they come.
        std::sort(view.own_lines.begin(), view.own_lines.end(),
                  [](const who::OwnLine& a, const who::OwnLine& b) { return a.prompt < b.prompt; });
        view.own_rights = own->rights;
        view.own_guesses = own->guesses;
        view.streak = own->streak;
    }
    add_stage(view, viewer, own);
    return view;
}

void WhoSaidItRules::count_ready(who::View& view, bool (*ready)(const Person&)) const {
    for (const auto& [id, one] : people_) {
        if (!is_waited_for(one)) continue;
        ++view.expected;
        if (ready(one)) ++view.ready;
    }
}

void WhoSaidItRules::add_stage(who::View& view, PlayerId viewer, const Person* own) const {
    const bool plays = own != nullptr && !own->left;
    const Allowance allowance = plays ? own->player.allowance : Allowance::on_the_clock;
    std::visit(overloaded{[&](const Writing& phase) {
                              view.stage = who::Stage::writing;
                              view.began = phase.began;
                              view.ends = time_of(phase).own_end(allowance);
                              if (phase.soon)
                                  view.ends = std::min(view.ends.value_or(*phase.soon), *phase.soon);
                              view.may_write = plays;
                              view.done = plays && own->done_at.has_value();
                              count_ready(view, [](const Person& one) { return one.done_at.has_value(); });
                          },
                          [&](const Guessing& phase) {
                              view.stage = who::Stage::guessing;
                              view.began = phase.began;
                              view.ends = time_of(phase).own_end(allowance);
                              view.may_pick = plays;
                              count_ready(view, [](const Person& one) { return one.pick.has_value(); });
                              add_card(view, phase, viewer, own);
                          },
                          [&](const Revealing& phase) {
                              view.stage = who::Stage::revealing;
                              view.began = phase.began;
                              view.ends = phase.ends;
                              add_card(view, phase.shown, viewer, own);
                              add_reveal(view, phase, own);
                          },
                          [&](const Nothing& phase) {
                              view.stage = who::Stage::nothing;
                              view.began = phase.began;
                              view.ends = phase.ends;
                          },
                          [&](const Finished&) { view.stage = who::Stage::nothing; }},
               phase_);
}

void WhoSaidItRules::add_card(who::View& view, const Guessing& shown, PlayerId viewer,
                              const Person* own) const {
    view.prompt = shown.card.prompt;
    view.line = shown.card.text;
    view.of = shown.of;
    view.faces = shown.faces;
    if (own == nullptr) return;
    std::erase(view.faces, viewer);
    view.own_card = shown.card.author.reveal() == viewer;
    if (own->pick) view.own_pick = own->pick->face;
}

void WhoSaidItRules::add_reveal(who::View& view, const Revealing& phase, const Person* own) const {
    view.of = static_cast<std::uint16_t>(shown_ + cards_.size());
    view.faces = phase.shown.faces;
    who::Reveal reveal;
    if (!phase.shown.author_left) reveal.author = phase.shown.card.author.reveal();
    reveal.thoughts = phase.thoughts;
    std::erase_if(reveal.thoughts, [&](const who::Thought& one) { return find(one.who)->left; });
    reveal.knew = phase.knew;
    reveal.guessed = phase.guessed;
    reveal.author_points = phase.author_points;
    reveal.more_asked = phase.more_asked;
    if (own != nullptr) {
        reveal.own_right = own->right;
        reveal.own_points = own->scored.points;
        reveal.own_lines = own->scored.lines;
    }
    view.reveal = std::move(reveal);
}

RoundResult WhoSaidItRules::result() const {
    RoundResult result;
    const auto award = [&](AwardKind kind, PlayerId who, std::int64_t value) {
        result.awards.push_back({kind, who, value});
    };
    for (const auto& [id, one] : people_) {
        if (one.left) continue;
        result.points.push_back({id, one.points});
        if (one.rights > 0) award(AwardKind::knows_us, id, one.rights);
        if (one.lines_shown > 0) award(AwardKind::own_words, id, one.lines_shown);
        if (one.could_know < 2) continue;
        const int of_hundred = 100 * one.knew / one.could_know;
        if (of_hundred >= 50) {
            award(AwardKind::open_book, id, of_hundred);
        } else {
            award(AwardKind::full_of_surprises, id, 100 - of_hundred);
        }
    }
    return result;
}

}  // namespace parlor::game
