// Toasts: from the last word written to the wall, and what leaves the rules.
#include <algorithm>
#include <set>
#include <span>

#include "server/game/toasts/toasts_rules.hpp"
#include "shared/base/overloaded.hpp"

namespace parlor::game {

// In the order of their texts: not in that of their writers, nor of the time at which they were written.
std::vector<const ToastsRules::Note*> ToastsRules::received_by(PlayerId who) const {
    std::vector<const Note*> own;
    for (const Note& one : notes_) {
        if (one.to == who) own.push_back(&one);
    }
    std::stable_sort(own.begin(), own.end(), [](const Note* a, const Note* b) {
        if (a->text.reveal() != b->text.reveal()) return a->text.reveal() < b->text.reveal();
        return a->signed_off && !b->signed_off;
    });
    return own;
}

void ToastsRules::start_receiving(RoomTime now) {
    for (auto& [id, person] : people_)
        person.done = false;
    if (notes_.empty()) {
        phase_ = Nothing{now, now + nothing_time};
        return;
    }
    phase_ = Receiving{now, now + receiving_time};
}

void ToastsRules::start_revealing(RoomTime now) {
    Revealing revealing;
    // The order before chance has its say must not be that in which they came: that of receivers and texts.
    std::vector<PlayerId> receivers;
    for (const auto& [id, person] : people_)
        receivers.push_back(id);
    std::size_t people = 0;
    for (const PlayerId who : receivers) {
        if (!find(who)->left) ++people;
        for (const Note* one : received_by(who)) {
            if (!one->kept && !find(who)->left)
                revealing.order.push_back(static_cast<std::size_t>(one - notes_.data()));
        }
    }
    rng_.shuffle(std::span<std::size_t>(revealing.order));
    const std::size_t all = revealing.order.size();
    const std::size_t steps = std::max<std::size_t>(options_.reveals, 1);
    const std::size_t needed = (all + steps - 1) / steps;
    const std::size_t least = people > one_by_one ? on_a_wall : 1;
    revealing.group = std::clamp<std::size_t>(std::max(needed, least), 1, most_at_once);
    phase_ = std::move(revealing);
    next_step(now);
}

// Late in the evening more are read at once. False when there is no time left even for that.
bool ToastsRules::hurry(Revealing& phase, RoomTime now) const {
    if (!closes()) return true;
    const Duration left = *closes() - wall_time - now;
    while (phase.group < most_at_once) {
        const std::size_t toasts = phase.order.size() - phase.shown;
        const auto steps = static_cast<std::int64_t>((toasts + phase.group - 1) / phase.group);
        if (steps * time_to_read(phase.group) <= left) return true;
        ++phase.group;
    }
    return time_to_read(phase.group) <= left;
}

void ToastsRules::next_step(RoomTime now) {
    auto& phase = std::get<Revealing>(phase_);
    // Everybody has kept what they were given: that is theirs, and nothing to show.
    if (phase.order.empty()) {
        phase_ = Finished{};
        return;
    }
    const bool all_shown = phase.shown >= phase.order.size();
    if (all_shown || !hurry(phase, now)) {
        Wall wall{std::move(phase), now, now + wall_time};
        wall.all.fresh = 0;
        phase_ = std::move(wall);
        if (!all_shown) next_of_wall(now);
        return;
    }
    phase.fresh = std::min(phase.group, phase.order.size() - phase.shown);
    phase.shown += phase.fresh;
    ++phase.step;
    phase.began = now;
    phase.ends = now + time_to_read(phase.fresh);
}

// What could not be read one after the other stands on the wall as far as there is room, then the rest: no
// toast is left out.
void ToastsRules::next_of_wall(RoomTime now) {
    auto& wall = std::get<Wall>(phase_);
    const std::size_t left = wall.all.order.size() - wall.all.shown;
    if (left == 0) {
        phase_ = Finished{};
        return;
    }
    wall.all.shown += std::min(left, shown_at_most);
    wall.began = now;
    wall.ends = now + wall_time;
}

// --- what leaves

toasts::View ToastsRules::picture_for(PlayerId viewer) const {
    toasts::View view;
    view.anonymous = options_.anonymous;
    const std::vector<PlayerId> here = connected();
    const auto count_done = [&] {
        view.expected = static_cast<std::uint16_t>(here.size());
        view.done = static_cast<std::uint16_t>(
            std::count_if(here.begin(), here.end(), [&](PlayerId who) { return find(who)->done; }));
    };
    std::visit(overloaded{[&](const Writing& phase) {
                              view.stage = toasts::Stage::writing;
                              view.began = phase.began;
                              count_done();
                              add_writing(view, viewer);
                          },
                          [&](const Receiving& phase) {
                              view.stage = toasts::Stage::receiving;
                              view.began = phase.began;
                              count_done();
                              add_received(view, viewer);
                          },
                          [&](const Revealing& phase) {
                              view.stage = toasts::Stage::revealing;
                              view.began = phase.began;
                              add_shown(view, phase);
                              add_received(view, viewer);
                          },
                          [&](const Wall& phase) {
                              view.stage = toasts::Stage::wall;
                              view.began = phase.began;
                              add_shown(view, phase.all);
                              add_received(view, viewer);
                          },
                          [&](const Nothing& phase) {
                              view.stage = toasts::Stage::nothing;
                              view.began = phase.began;
                          },
                          [&](const Finished&) { view.stage = toasts::Stage::nothing; }},
               phase_);
    // Not next_deadline(): that may be when somebody who is away is given up.
    view.ends = std::visit(
        overloaded{
            [](const Writing& phase) { return phase.soon ? std::min(*phase.soon, phase.ends) : phase.ends; },
            [&](const Finished&) { return view.began; }, [](const auto& phase) { return phase.ends; }},
        phase_);
    if (const Person* person = find(viewer); person != nullptr && !person->left) view.own_done = person->done;
    return view;
}

void ToastsRules::add_writing(toasts::View& view, PlayerId viewer) const {
    const Person* person = find(viewer);
    if (person == nullptr || person->left) return;
    view.may_write = true;
    // Others for each, as far as they go round.
    for (std::size_t i = 0; i < std::min(toasts::starters, prompts_.size()); ++i)
        view.starters.push_back(prompts_[(viewer.value * toasts::starters + i) % prompts_.size()].text);
    for (const PlayerId name : assignment_.names_of(viewer)) {
        if (!find(name)->left) view.names.push_back(name);
    }
    for (const Note& one : notes_) {
        if (one.from.reveal() == viewer) view.drafts.push_back({one.to, one.text.reveal(), one.signed_off});
    }
    for (const auto& [id, other] : people_) {
        const bool is_name = std::find(view.names.begin(), view.names.end(), id) != view.names.end();
        if (id != viewer && !other.left && !is_name) view.others.push_back(id);
    }
}

void ToastsRules::add_received(toasts::View& view, PlayerId viewer) const {
    const Person* person = find(viewer);
    if (person == nullptr || person->left) return;
    for (const Note* one : received_by(viewer))
        view.received.push_back({picture_of(*one), one->kept});
}

void ToastsRules::add_shown(toasts::View& view, const Revealing& phase) const {
    view.step = phase.step;
    const std::size_t left = phase.order.size() - phase.shown;
    view.of = static_cast<std::uint16_t>(phase.step + (left + phase.group - 1) / phase.group);
    view.fresh = static_cast<std::uint16_t>(phase.fresh);
    const std::size_t first = phase.shown > shown_at_most ? phase.shown - shown_at_most : 0;
    for (std::size_t i = first; i < phase.shown; ++i)
        view.shown.push_back(picture_of(notes_[phase.order[i]]));
}

toasts::Toast ToastsRules::picture_of(const Note& note) const {
    toasts::Toast toast;
    toast.to = note.to;
    toast.text = note.text.reveal();
    if (note.signed_off) toast.from = note.from.reveal();
    return toast;
}

}  // namespace parlor::game
