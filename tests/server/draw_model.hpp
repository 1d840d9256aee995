#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "tests/server/draw_words.hpp"

// What must become of a turn of draw & guess, told again from the rules as they are written down and not from
// the code: a second opinion for tests that play at random. Of what is left to chance (the artist among
// equals, the word) it is told, and says only whether that may be.
namespace parlor::testing {

class DrawModel {
public:
    enum class Stage { choosing, drawing, revealing, over };
    struct Person {
        bool here = true;  // has not left
        bool connected = true;
        bool volunteers = false;
        int drawn = 0;
        std::int32_t points = 0;
    };

    DrawModel(std::uint16_t turns_to_play, Duration seconds, bool hints_open)
        : turns(turns_to_play), time_(seconds), hints_(hints_open) {}

    // --- what happens

    void join(PlayerId who) { people[who] = {}; }
    void drop(PlayerId who, RoomTime now) {
        people[who].connected = false;
        if (stage <= Stage::drawing && who == artist) gone_at = now + 10s;
        end_if_all_found(now);
    }
    void come_back(PlayerId who, RoomTime now) {
        people[who].connected = true;
        people[who].here = true;
        if (stage <= Stage::drawing && who == artist && gone_at) {
            idle_at += now - (*gone_at - 10s);
            gone_at.reset();
        }
        end_if_all_found(now);
    }
    void leave(PlayerId who, RoomTime now) {
        people[who].connected = people[who].here = false;
        if (who == artist && stage == Stage::choosing) another(now);
        if (who == artist && stage == Stage::drawing) end(draw::TurnEnd::artist_left, now);
        end_if_all_found(now);
    }
    void volunteer(PlayerId who, bool on) { people[who].volunteers = on; }
    void pass(RoomTime now) {
        people[artist].volunteers = false;
        another(now);
    }
    void choose(RoomTime now) {
        stage = Stage::drawing;
        began = now;
        ends = now + time_;
        whole = time_;
        idle_at = now + 25s;
        begun = false;
        opened = 0;
        found.clear();
        guessers.clear();
        canvas.reset();
        for (const auto& [who, person] : people) {
            if (who != artist && person.connected) guessers.push_back(who);
        }
        ++people[artist].drawn;
        people[artist].volunteers = false;
        passed_.clear();
    }
    // How many letters the word has.
    void see_letters(std::size_t letters) {
        hints = letters <= 2 ? 0 : letters <= 4 ? 1 : letters <= 9 ? 2 : 3;
        if (!hints_) hints = 0;
    }
    void find(PlayerId who, Duration delay, RoomTime now) {
        const RoomTime at = std::max(began, now - std::min(delay, Duration(150)));
        const std::int64_t left = count_ms(ends - at);
        const std::int64_t most = count_ms(whole);
        // Rounded half up: twice the fraction plus one, halved.
        const std::int64_t points = 50 + (500 * left + most) / (2 * most) + (found.empty() ? 50 : 0);
        found.push_back({who, static_cast<std::int32_t>(points)});
        people[who].points += found.back().points;
        end_if_all_found(now);
    }
    void skip(RoomTime now) {
        if (stage == Stage::choosing) {
            choose(now);
        } else if (stage == Stage::drawing) {
            end(draw::TurnEnd::skipped, now);
        } else {
            next_turn(now);
        }
    }
    void extend(Duration by) {
        ends += by;
        if (stage == Stage::drawing) whole += by;
    }

    // --- time

    [[nodiscard]] std::optional<RoomTime> next_hint() const {
        if (stage != Stage::drawing || opened == hints) return std::nullopt;
        return began + whole * (opened + 1) / (hints + 1);
    }
    [[nodiscard]] RoomTime due() const {
        if (stage == Stage::choosing) return gone_at ? *gone_at : ends;
        RoomTime next = ends;
        if (stage == Stage::revealing) return next;
        if (gone_at) next = std::min(next, *gone_at);
        if (!gone_at && !begun) next = std::min(next, idle_at);
        if (const auto hint = next_hint()) next = std::min(next, *hint);
        return next;
    }
    void meet_deadline(RoomTime now) {
        if (stage == Stage::choosing) return gone_at ? another(now) : choose(now);
        if (stage == Stage::revealing) return next_turn(now);
        if (gone_at && now >= *gone_at) return end(draw::TurnEnd::artist_left, now);
        if (now >= ends) return end(draw::TurnEnd::time, now);
        if (!gone_at && !begun && now >= idle_at) return end(draw::TurnEnd::artist_idle, now);
        ++opened;
    }

    // --- chance

    // Who may draw now: those here before those away, volunteers, then who has drawn least.
    [[nodiscard]] std::vector<PlayerId> candidates() const {
        const auto rank = [](const Person& one) {
            return std::tuple(!one.connected, !one.volunteers, one.drawn);
        };
        std::vector<PlayerId> best;
        for (const auto& [who, person] : people) {
            if (!person.here || std::ranges::count(passed_, who) > 0) continue;
            if (!best.empty() && rank(person) > rank(people.at(best.front()))) continue;
            if (!best.empty() && rank(person) < rank(people.at(best.front()))) best.clear();
            best.push_back(who);
        }
        return best;
    }
    void artist_is(PlayerId who, RoomTime now) {
        artist = who;
        gone_at.reset();
        if (!people[who].connected) gone_at = now + 10s;
        artist_due = false;
    }

    Stage stage = Stage::choosing;
    std::uint16_t turn = 0;
    std::uint16_t turns;
    bool artist_due = false;  // a new one is to be named
    PlayerId artist;
    RoomTime began;
    RoomTime ends;
    Duration whole{0};
    RoomTime idle_at;
    std::optional<RoomTime> gone_at;
    bool begun = false;
    int hints = 0;
    int opened = 0;
    std::vector<draw::Finder> found;
    std::vector<PlayerId> guessers;
    draw::TurnEnd why = draw::TurnEnd::time;
    std::int32_t artist_points = 0;
    canvas::Drawing canvas;
    std::map<PlayerId, Person> people;

    void next_turn(RoomTime now) {
        passed_.clear();
        if (turn == turns) {
            stage = Stage::over;
            return;
        }
        ++turn;
        choose_artist(now);
    }

private:
    void another(RoomTime now) {
        passed_.push_back(artist);
        choose_artist(now);
    }
    void choose_artist(RoomTime now) {
        if (candidates().empty() && !passed_.empty() && turn < turns) {
            ++turn;
            passed_.clear();
        }
        if (candidates().empty()) {
            stage = Stage::over;
            return;
        }
        stage = Stage::choosing;
        began = now;
        ends = now + 15s;
        artist_due = true;
    }
    void end_if_all_found(RoomTime now) {
        if (stage != Stage::drawing) return;
        int there = 0;
        for (const PlayerId who : guessers) {
            if (!people[who].connected) continue;
            ++there;
            if (std::ranges::count(found, who, &draw::Finder::who) == 0) return;
        }
        if (there > 0) end(draw::TurnEnd::all_guessed, now);
    }
    void end(draw::TurnEnd reason, RoomTime now) {
        stage = Stage::revealing;
        why = reason;
        began = now;
        ends = now + 6s;
        gone_at.reset();
        std::int64_t sum = 0;
        for (const draw::Finder& finder : found) {
            if (std::ranges::count(guessers, finder.who) > 0) sum += finder.points;
        }
        const auto all = static_cast<std::int64_t>(guessers.size());
        artist_points = all == 0 || !begun ? 0 : static_cast<std::int32_t>((12 * sum + 10 * all) / (20 * all));
        people[artist].points += artist_points;
    }

    Duration time_;
    bool hints_;
    std::vector<PlayerId> passed_;
};

}  // namespace parlor::testing
