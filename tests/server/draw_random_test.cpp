// Draw & guess played at random, beside a second opinion of its rules.
#include <doctest/doctest.h>

#include "tests/server/draw_model.hpp"
#include "tests/support/canvas_page.hpp"

namespace draw_random_test {

using namespace parlor;
using namespace parlor::testing;
using Stage = DrawModel::Stage;

namespace {

const Words words_of_all_lengths = words_to_draw({"ox",
                                                  "cat",
                                                  "boat",
                                                  "tiger",
                                                  "ice cream",
                                                  "lighthouse",
                                                  "pi",
                                                  "hut",
                                                  "jack-o'-lantern",
                                                  "umbrella",
                                                  "internationalisation",
                                                  "кошка",
                                                  "灯台",
                                                  "Straße",
                                                  "violin",
                                                  "map",
                                                  "telephone",
                                                  "snail",
                                                  "wet blanket",
                                                  "drum",
                                                  "yes"});

// A watcher hosts, so that every player may come and go. Each input is given to the lobby and to the model.
class RandomParty {
public:
    explicit RandomParty(std::uint64_t seed)
        : rng_(seed), party_({}, setup(seed, rng_)), model_(turns_of(), 80s, hints_of()) {
        evening().join("Wim", {.watching = true});
        party_.names = {"Wim"};
        for (std::uint32_t i = 1 + rng_.below(5); i > 0; --i)
            join();
        for (const std::string& name : players_)
            model_.join(evening().id(name));
        party_.start();
        playing_ = true;
        model_.next_turn(evening().now());
        follow();
    }

    void play(int steps) {
        for (int i = 0; i < steps && model_.stage != Stage::over; ++i) {
            step();
            follow();
        }
    }
    // Nobody does anything any more.
    void let_time_pass() {
        if (paused_) pause();
        for (int i = 0; model_.stage != Stage::over; ++i) {
            REQUIRE_MESSAGE(i < 1'000, "the activity does not end");
            pass_time(10min);
            follow();
        }
        CHECK(evening().in_phase<RecapView>());
        check_evening_points();
    }

    std::map<draw::TurnEnd, int> ends;

private:
    static RoomHarness::Setup setup(std::uint64_t seed, Rng& rng) {
        Words words = words_of_all_lengths;
        rng.shuffle(std::span(words));
        const auto turns = static_cast<std::uint16_t>(1 + rng.below(6));
        RoomHarness::Setup setup = drawing_evening(turns, std::move(words));
        setup.run_sheet = {draw_activity(turns, rng.chance(80))};
        setup.seed = seed;
        return setup;
    }
    [[nodiscard]] const draw::Options& options() {
        return std::get<draw::Options>(std::get<rooms::RoomSeed>(evening().recorder().origin()).run_sheet[0].options);
    }
    [[nodiscard]] std::uint16_t turns_of() { return options().turns; }
    [[nodiscard]] bool hints_of() { return options().hints; }
    [[nodiscard]] RoomHarness& evening() { return party_.evening; }
    [[nodiscard]] const DrawModel::Person& person(const std::string& name) {
        return model_.people.at(evening().id(name));
    }

    // --- inputs

    void step() {
        const std::uint32_t dice = rng_.below(100);
        if (dice < 30) return pass_time(Duration(rng_.below(12'000)));
        if (dice < 33) return use_chair();
        if (dice < 35 && players_.size() < 8) return join();
        if (dice < 37) return pause();
        const std::string name = players_[rng_.below(static_cast<std::uint32_t>(players_.size()))];
        const PlayerId who = evening().id(name);
        if (!person(name).connected) {
            if (!rng_.chance(60)) return;
            evening().come_back(name);
            model_.come_back(who, evening().now());
        } else if (dice < 37 + drops_) {
            evening().drop(name);
            model_.drop(who, evening().now());
        } else if (dice < 39 + drops_) {
            evening().leave(name);
            model_.leave(who, evening().now());
        } else {
            // Most that is to be done is to be done by the artist.
            const std::string artist = party_.name_of(model_.artist);
            act(rng_.chance(50) && person(artist).connected ? artist : name);
        }
    }

    void join() {
        const std::string name = "Player " + std::to_string(players_.size());
        players_.push_back(name);
        party_.names.push_back(name);
        evening().join(name);
        if (playing_) model_.join(evening().id(name));
    }
    void pause() {
        paused_ = !paused_;
        evening().host("Wim", host::SetPaused{paused_});
    }
    void use_chair() {
        if (rng_.chance(60)) {
            const auto by = static_cast<std::uint16_t>(1 + rng_.below(60));
            evening().host("Wim", host::Extend{by});
            return model_.extend(std::chrono::seconds(by));
        }
        evening().host("Wim", host::SkipAhead{});
        model_.skip(evening().now());
    }
    // Never over more than one deadline: what it brings is looked at before anything else happens.
    void pass_time(Duration by) {
        if (paused_) return evening().advance(by);
        const Duration left = std::max(model_.due() - evening().now(), Duration{0});
        evening().advance(std::min(by, left));
        if (by >= left) model_.meet_deadline(evening().now());
    }

    void act(const std::string& name) {
        const PlayerId who = evening().id(name);
        if (rng_.chance(8)) return volunteer(name);
        if (model_.stage == Stage::revealing) return;
        const bool is_artist = who == model_.artist;
        if (model_.stage == Stage::choosing) {
            if (is_artist) choose(name);
        } else if (!is_artist) {
            guess(name);
        } else if (in_words_) {
            say(name, draw::Describe{model_.turn, "you all know one"}, true);
            model_.begun = model_.begun || !paused_;
        } else {
            draw(name);
        }
    }
    // Says it and checks that it is refused exactly when it should be.
    bool say(const std::string& name, draw::Command command, bool sensible, Duration delay = Duration{0}) {
        const std::size_t before = evening().refusals(name).size();
        party_.move(name, std::move(command), delay);
        const bool accepted = evening().refusals(name).size() == before;
        CHECK(accepted == (sensible && !paused_));
        return accepted;
    }
    void volunteer(const std::string& name) {
        const bool on = rng_.chance(70);
        if (say(name, draw::Volunteer{on}, true)) model_.volunteer(evening().id(name), on);
    }
    void choose(const std::string& name) {
        if (rng_.chance(25)) {
            if (say(name, draw::Pass{model_.turn}, true)) model_.pass(evening().now());
            return;
        }
        const bool in_words = rng_.chance(20);
        const auto count = static_cast<std::uint32_t>(party_.view(name).choices.size());
        const auto choice = static_cast<std::uint8_t>(rng_.below(count));
        if (!say(name, draw::ChooseWord{model_.turn, choice, in_words}, true)) return;
        model_.choose(evening().now());
        chose_in_words_ = in_words;
    }
    void draw(const std::string& name) {
        const canvas::Op op = any_op(rng_, model_.canvas, model_.artist, {.clears = 4, .steps = 20});
        if (!say(name, draw::Draw{model_.turn, op}, model_.canvas.may(model_.artist, op))) return;
        model_.canvas.apply({model_.artist, op});
        const auto* begin = std::get_if<canvas::BeginStroke>(&op);
        const bool marks = begin != nullptr ? !begin->eraser : std::holds_alternative<canvas::Fill>(op);
        model_.begun = model_.begun || marks;
    }
    void guess(const std::string& name) {
        const PlayerId who = evening().id(name);
        const bool knows = std::ranges::count(model_.found, who, &draw::Finder::who) > 0;
        const std::uint32_t dice = rng_.below(100);
        const std::string text = dice < 30 ? word_ : dice < 50 ? word_ + "s" : "no idea at all";
        const Duration delay(rng_.below(400));
        if (say(name, draw::Guess{model_.turn, text}, true, delay) && text == word_ && !knows)
            model_.find(who, delay, evening().now());
    }

    // --- checks

    void follow() {
        if (model_.stage == Stage::over) {
            CHECK(evening().in_phase<RecapView>());
            return;
        }
        REQUIRE(evening().in_phase<PlayingView>());
        const draw::View& view = party_.view("Wim");
        if (model_.artist_due) {
            const std::vector<PlayerId> candidates = model_.candidates();
            CHECK(std::ranges::count(candidates, view.artist) == 1);
            if (foretold_ && last_ == Stage::revealing) CHECK(*foretold_ == view.artist);
            model_.artist_is(view.artist, evening().now());
        }
        if (model_.stage == Stage::drawing && last_ != Stage::drawing) begin_turn(view);
        if (model_.stage == Stage::revealing && last_ != Stage::revealing) {
            ++ends[model_.why];
            check_canvases();
        }
        last_ = model_.stage;
        foretold_ = view.next_artist;
        check_picture(view);
        check_agreement(view);
        if (rng_.chance(3)) check_canvases();
    }

    void begin_turn(const draw::View& view) {
        in_words_ = std::exchange(chose_in_words_, false);
        word_.clear();
        const auto of_artist = evening().inside().round_view_for(view.artist);
        for (const draw::Place& place : std::get<draw::View>(of_artist->view).word)
            word_ += place.letter;
        model_.see_letters(static_cast<std::size_t>(
            std::ranges::count_if(view.word, [](const draw::Place& place) { return place.hidden; })));
    }

    void check_picture(const draw::View& view) {
        REQUIRE(static_cast<int>(view.stage) == static_cast<int>(model_.stage));
        CHECK(view.turn == model_.turn);
        CHECK(view.of == model_.turns);
        CHECK(view.artist == model_.artist);
        CHECK(view.began == model_.began);
        CHECK(view.ends == model_.ends);
        CHECK(view.artist_gone_at == model_.gone_at);
        CHECK(view.next_hint == model_.next_hint());
        if (model_.stage == Stage::choosing) {
            CHECK(view.word.empty());
            CHECK(view.found.empty());
        } else {
            CHECK(view.found == model_.found);
            CHECK(view.guessers == model_.guessers);
            CHECK(view.in_words == in_words_);
        }
        if (model_.stage == Stage::drawing) check_letters(view);
        CHECK(view.reveal.has_value() == (model_.stage == Stage::revealing));
        if (view.reveal) {
            CHECK(static_cast<int>(view.reveal->why) == static_cast<int>(model_.why));
            CHECK(view.reveal->artist_points == model_.artist_points);
        }
        std::map<PlayerId, std::int32_t> points;
        for (const auto& [who, one] : model_.people) {
            if (one.here) points[who] = one.points;
        }
        for (const Standing& standing : view.standings)
            CHECK(points.at(standing.who) == standing.points);
        CHECK(view.standings.size() == points.size());
    }

    void check_letters(const draw::View& view) {
        const auto hidden =
            std::ranges::count_if(view.word, [](const draw::Place& place) { return place.hidden; });
        const auto shown = std::ranges::count_if(game::hidden_places(word_),
                                                 [](const draw::Place& place) { return place.hidden; }) -
                           hidden;
        CHECK(shown == model_.opened);
    }

    // Whoever looks, what is for everybody is the same.
    void check_agreement(const draw::View& view) {
        for (const std::string& name : players_) {
            if (!person(name).connected) continue;
            const draw::View& other = party_.view(name);
            const auto open_part = [](const draw::View& one) {
                return std::tie(one.turn, one.of, one.stage, one.artist, one.artist_gone_at, one.in_words,
                                one.began, one.ends, one.next_hint, one.found, one.guessers, one.volunteers,
                                one.next_artist, one.standings);
            };
            CHECK((open_part(view) == open_part(other)));
            REQUIRE(view.reveal.has_value() == other.reveal.has_value());
            if (view.reveal) CHECK(view.reveal->artist_points == other.reveal->artist_points);
            const bool is_artist = evening().id(name) == model_.artist;
            CHECK((other.choices.empty() || (is_artist && model_.stage == Stage::choosing)));
            const bool knows =
                is_artist || std::ranges::count(model_.found, evening().id(name), &draw::Finder::who) > 0;
            if (model_.stage == Stage::drawing) {
                CHECK(other.knows_word == knows);
                CHECK(other.may_guess == !knows);
                if (!knows) CHECK(other.word == view.word);
            }
        }
    }

    void check_canvases() {
        if (model_.stage == Stage::choosing) return;
        for (const std::string& name : party_.names) {
            if (name != "Wim" && !person(name).connected) continue;
            CHECK(party_.canvas_of(name, model_.turn).digest() == model_.canvas.digest());
        }
    }

    void check_evening_points() {
        const auto* recap = std::get_if<RecapView>(&evening().room("Wim").phase);
        REQUIRE(recap != nullptr);
        std::int64_t best = 1;
        for (const auto& [who, one] : model_.people) {
            if (one.here) best = std::max<std::int64_t>(best, one.points);
        }
        for (const EveningStanding& standing : recap->standings) {
            const auto found = model_.people.find(standing.who);
            if (found == model_.people.end() || !found->second.here) continue;
            CHECK(standing.points == (2'000 * found->second.points + best) / (2 * best));
        }
    }

    Rng rng_;
    std::uint32_t drops_ = 3 + rng_.below(20);  // how often: some lines are bad
    DrawParty party_;
    DrawModel model_;
    std::vector<std::string> players_;
    bool playing_ = false;
    bool paused_ = false;
    bool in_words_ = false;
    bool chose_in_words_ = false;
    std::string word_;
    Stage last_ = Stage::choosing;
    std::optional<PlayerId> foretold_;
};

}  // namespace

TEST_CASE("whatever people do, turns go and end by their rules, and everybody sees the same") {
    std::map<draw::TurnEnd, int> ends;
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        CAPTURE(seed);
        RandomParty party(seed);
        party.play(250);
        party.let_time_pass();
        for (const auto& [why, times] : party.ends)
            ends[why] += times;
    }
    // All ways to end a turn have been seen, and not by an odd chance.
    for (int why = 0; why <= static_cast<int>(last_of(draw::TurnEnd{})); ++why)
        CHECK(ends[static_cast<draw::TurnEnd>(why)] >= 20);
}

}  // namespace draw_random_test
