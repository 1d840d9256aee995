#pragma once

#include <string>
#include <vector>

#include "tests/server/mixed_evening.hpp"

// Evenings that play themselves, from a seed: people come, drop, return, chat, answer sensibly and foolishly,
// and whoever holds the chair uses it.
namespace parlor::testing {

inline Questions mixed_questions(std::size_t count) {
    Questions all;
    while (all.size() < count) {
        const std::string number = std::to_string(all.size());
        all.push_back(choice_question("Which is number " + number + "?", 2));
        all.push_back(true_or_false(all.size() % 2 == 0));
        all.push_back(several_question(0b0110));
        all.push_back(number_question(static_cast<std::int64_t>(all.size()) * 100));
        all.push_back(typed_question({"blue whale", "Blauwal"}));
    }
    all.resize(count);
    return all;
}

// Words that moves() guess, and nearly.
inline Words some_guessable_words() {
    Words words;
    while (words.size() < 60) {
        const Words more = words_to_draw({"lighthouse", "ice cream", "bicycles", "tree", "deadline", "Straße",
                                          "кошка", "灯台", "jack-in-the-box"});
        words.insert(words.end(), more.begin(), more.end());
    }
    return words;
}

// What is played.
enum class Plays { trivia, drawing, lines, truths, tables, toasts, all };

class SampleEvening {
public:
    // Of so many activities, with so many questions or half as many turns or rotations each.
    SampleEvening(std::uint64_t seed, std::size_t people, std::size_t activities, std::size_t questions,
                  Plays plays = Plays::all)
        : rng_(seed), evening_(setup(seed, activities, questions, plays)) {
        for (std::size_t i = 0; i < people; ++i)
            names_.push_back("Person " + std::to_string(i));
        join(names_.front());
    }

    void run(int steps) {
        for (int i = 0; i < steps; ++i)
            step();
    }
    [[nodiscard]] const RoomHarness& evening() const { return evening_; }

private:
    enum class Place { outside, here, dropped, left };

    static RoomHarness::Setup setup(std::uint64_t seed, std::size_t activities, std::size_t questions,
                                    Plays plays) {
        const auto turns = static_cast<std::uint16_t>(questions / 2);
        RoomHarness::Setup setup;
        setup.draw = draw_from(mixed_questions(questions), some_guessable_words());
        setup.seed = seed;
        for (std::size_t i = 0; i < activities; ++i) {
            const Plays these = plays == Plays::all ? static_cast<Plays>((i + seed) % 6) : plays;
            setup.run_sheet.push_back(activity(these, i, questions, turns));
        }
        return setup;
    }

    static Activity activity(Plays plays, std::size_t index, std::size_t questions, std::uint16_t turns) {
        const auto scoring = static_cast<Scoring>(index % 3);
        switch (plays) {
            case Plays::drawing:
                return draw_activity(turns);
            case Plays::lines:
                return who_activity(2, scoring, 8);
            case Plays::truths:
                return truths_activity(turns);
            case Plays::tables:
                return tables_activity(static_cast<std::uint8_t>(turns), 2,
                                       static_cast<tables::Style>(index % 3));
            case Plays::toasts:
                return toasts_activity(turns);
            case Plays::trivia:
            case Plays::all:
                break;
        }
        return trivia_activity(questions, scoring);
    }

    template <class T>
    const T& any_of(const std::vector<T>& items) {
        return items[rng_.below(static_cast<std::uint32_t>(items.size()))];
    }

    void step() {
        const std::string& name = any_of(names_);
        switch (places_[name]) {
            case Place::outside:
                return join(name);
            case Place::dropped:
            case Place::left:
                if (rng_.chance(50)) join(name);
                return evening_.advance(Duration(rng_.below(2'000)));
            case Place::here:
                return act(name);
        }
    }

    void join(const std::string& name) {
        Joining how;
        how.allowance = rng_.chance(70) ? Allowance::on_the_clock : static_cast<Allowance>(rng_.below(4));
        how.watching = rng_.chance(10);
        how.department = rng_.chance(50) ? "Sales" : "Research";
        how.as = rng_.chance(20) ? "Zoë" : name;
        // Who was removed, or comes to a locked or full lobby, stays outside and tries again.
        if (!evening_.try_join(name, how)) places_[name] = Place::here;
    }

    void act(const std::string& name) {
        const std::uint32_t dice = rng_.below(100);
        if (evening_.round(name) && dice < 45) return move(name);
        if (dice < 60) return evening_.advance(Duration(rng_.below(6'000)));
        if (dice < 66) return drop(name);
        if (dice < 68) return leave(name);
        if (dice < 84) return say(name);
        return use_chair();
    }

    void move(const std::string& name) {
        const std::vector<Rounds::Command> all = moves(evening_.round(name)->view, rng_);
        const Duration delay(rng_.below(200));
        evening_.move(name, rng_.chance(80) ? all.front() : any_of(all), delay);
    }
    void drop(const std::string& name) {
        places_[name] = Place::dropped;
        evening_.drop(name);
    }
    void leave(const std::string& name) {
        places_[name] = Place::left;
        evening_.leave(name);
    }

    void say(const std::string& name) {
        const std::vector<std::string> emoji{"👍", "🎉", "😂"};
        const std::vector<room::Command> all{
            room::SendChat{"It is " + std::to_string(rng_.below(1'000))},
            room::ReactToLine{rng_.below(20), any_of(emoji), rng_.chance(70)},
            room::Cheer{any_of(emoji)},
            room::Doodle{begin_at(static_cast<int>(rng_.below(6'400)), 400)},
            room::SetReady{rng_.chance(60)},
            room::LeaveMeOut{rng_.chance(70)},
            room::SayPulse{rng_.chance(80) ? std::optional(static_cast<Pulse>(rng_.below(4))) : std::nullopt},
            room::SetWatching{rng_.chance(20)},
            room::ChangeProfile{{rng_.chance(50) ? name : "Zoe", "Sales", "", "🐙", 2},
                                static_cast<Allowance>(rng_.below(4))}};
        evening_.say(name, any_of(all));
    }

    // Somebody who may, and now and then somebody who may not.
    void use_chair() {
        const RoomView view = evening_.inside().view();
        std::string who = any_of(names_);
        for (const auto& [name, place] : places_) {
            if (place == Place::here && evening_.id(name) == view.acting_host && rng_.chance(90)) who = name;
        }
        if (places_[who] != Place::here) return;
        const PlayerId other = view.members[rng_.below(static_cast<std::uint32_t>(view.members.size()))].id;
        RoomSettings settings = view.settings;
        settings.team_mode = static_cast<TeamMode>(rng_.below(3));
        settings.locked = rng_.chance(20);
        const bool busy = rng_.chance(70);
        std::vector<host::Command> all{host::Start{}, host::Start{}, host::SetPaused{rng_.chance(30)},
                                       host::SkipAhead{}, host::PlayAgain{}};
        if (!busy) {
            all.insert(all.end(), {host::ChangeSettings{settings}, host::EndActivity{}, host::Extend{20},
                                   host::MakeHost{other}, host::SetCoHost{other, rng_.chance(70)},
                                   host::ShuffleTeams{}, host::MoveToTeam{other, 2},
                                   host::ChangeRunSheet{view.run_sheet, evening_.utc() + 20min}});
            if (rng_.chance(10)) all.emplace_back(host::Remove{other});
        }
        evening_.host(who, any_of(all));
        forget_removed();
    }

    void forget_removed() {
        const RoomView view = evening_.inside().view();
        for (auto& [name, place] : places_) {
            if (place != Place::here) continue;
            const auto listed = std::ranges::count(view.members, evening_.id(name), &MemberView::id);
            if (listed == 0) place = Place::left;
        }
    }

    Rng rng_;
    RoomHarness evening_;
    std::vector<std::string> names_;
    std::map<std::string, Place> places_;
};

}  // namespace parlor::testing
