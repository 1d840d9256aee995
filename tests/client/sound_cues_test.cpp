// What is heard when: compared with what was known before.
#include "client/app/sound_cues.hpp"

#include <doctest/doctest.h>

#include "tests/support/sample_models.hpp"

namespace sound_cues_test {

using namespace parlor;
using namespace parlor::testing;
using app::Sound;
using app::SoundCues;
using client::Model;
using Sounds = std::vector<Sound>;

namespace {

constexpr SteadyTime now{100s};

who::View& card_of(Model& model) {
    return std::get<who::View>(model.lobby->round->view);
}

// What is heard when `before` becomes `after`.
Sounds heard(const Model& before, const Model& after) {
    SoundCues cues;
    static_cast<void>(cues.listen(before, now));
    return cues.listen(after, now);
}

Model guessing(bool picked = false, bool own_card = false) {
    return who_model({.own_card = own_card, .picked = picked});
}
Model told(bool picked, bool right, bool own_card = false) {
    Model model = who_model({.stage = who::Stage::revealing, .own_card = own_card, .picked = picked});
    card_of(model).reveal->own_right = right;
    return model;
}

}  // namespace

TEST_CASE("a question locks, and its reveal says whether it was right, or nothing of it") {
    const Model asks = trivia_model({});
    CHECK(heard(asks, trivia_model({.answered = true})) == Sounds{Sound::locked});
    const auto revealed = [](bool answered, bool right) {
        return trivia_model({.stage = trivia::Stage::revealing, .answered = answered, .right = right});
    };
    CHECK(heard(asks, revealed(false, false)) == Sounds{Sound::reveal});
    const Model answered = trivia_model({.answered = true});
    CHECK(heard(answered, revealed(true, true)) == Sounds{Sound::right});
    CHECK(heard(answered, revealed(true, false)) == Sounds{Sound::wrong});
    CHECK(heard(revealed(true, true), revealed(true, true)).empty());
}

TEST_CASE("a face that is picked locks, and the author's name says whether it was right") {
    CHECK(heard(guessing(), guessing(true)) == Sounds{Sound::locked});
    Model other = guessing(true);
    card_of(other).own_pick = card_of(other).faces.front();
    CHECK_MESSAGE(heard(guessing(true), other).empty(), "to think again is nothing to hear");
    CHECK(heard(guessing(true), told(true, true)) == Sounds{Sound::right});
    CHECK(heard(guessing(true), told(true, false)) == Sounds{Sound::wrong});
    CHECK(heard(guessing(), told(false, false)) == Sounds{Sound::reveal});
}

TEST_CASE("one's own line is neither right nor wrong, nor is one that stays a secret") {
    CHECK(heard(guessing(true, true), told(true, false, true)) == Sounds{Sound::reveal});
    const Model gone = who_model({.stage = who::Stage::revealing, .picked = true, .author_left = true});
    CHECK(heard(guessing(true), gone) == Sounds{Sound::reveal});
}

TEST_CASE("the last five seconds tick, once each, for who has picked nobody yet") {
    for (const bool picked : {false, true}) {
        Model model = guessing(picked);
        const Duration left = model.clock.until(card_of(model).ends.value(), now);
        SoundCues cues;
        static_cast<void>(cues.listen(model, now));
        std::size_t ticks = 0;
        for (Duration passed{0}; passed < left + 2s; passed += 250ms) {
            for (const Sound sound : cues.listen(model, now + passed)) {
                CHECK(sound == Sound::tick);
                CHECK(left - passed <= 5s);
                ++ticks;
            }
        }
        CHECK(ticks == (picked ? 0 : 5));
        CHECK(cues.next_tick(model, now).has_value() == !picked);
    }
}

TEST_CASE("what is written while people wait makes no sound") {
    Model before = who_model({.stage = who::Stage::beforehand});
    Model after = who_model({.stage = who::Stage::beforehand, .written = true});
    CHECK(heard(before, after).empty());
    CHECK(heard(after, who_model({.stage = who::Stage::writing})) == Sounds{Sound::started});
}

}  // namespace sound_cues_test
