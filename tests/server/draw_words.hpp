#pragma once

#include <algorithm>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "shared/canvas/drawing.hpp"
#include "tests/support/room_harness.hpp"

// Words and evenings of draw & guess for tests of its rules.
namespace parlor::testing {

using Words = std::vector<draw::Word>;

inline Words words_to_draw(std::initializer_list<const char*> texts) {
    Words words;
    for (const char* text : texts)
        words.push_back({text, static_cast<Difficulty>(words.size() % 3), "Things"});
    return words;
}

// So many words of ten letters each that nobody could take for each other.
inline Words some_words(std::size_t count) {
    Words words;
    for (std::size_t i = 0; i < count; ++i) {
        const std::string syllable{static_cast<char>('a' + i % 26), static_cast<char>('a' + i / 26)};
        std::string text;
        while (text.size() < 10)
            text += syllable;
        words.push_back({std::move(text), static_cast<Difficulty>(i % 3), "Things"});
    }
    return words;
}

inline Activity draw_activity(std::uint16_t turns, bool hints = true) {
    draw::Options options;
    options.turns = turns;
    options.hints = hints;
    return {60, options};
}

// Every activity draws from these words, as many as its turns want.
inline RoomHarness::Draw draw_from(Words words) {
    return [words = std::move(words)](const rooms::ContentRequest& request) {
        const auto wanted = static_cast<std::ptrdiff_t>(length(request.options) * draw::choices);
        const auto there = static_cast<std::ptrdiff_t>(words.size());
        return game::Content{Words(words.begin(), words.begin() + std::min(wanted, there))};
    };
}

// An evening of one activity with so many turns.
inline RoomHarness::Setup drawing_evening(std::uint16_t turns, Words words = {}) {
    RoomHarness::Setup setup;
    setup.run_sheet = {draw_activity(turns)};
    setup.draw = draw_from(words.empty() ? some_words(turns * draw::choices) : std::move(words));
    return setup;
}

inline constexpr Duration choosing_time = 15s;
inline constexpr Duration drawing_time = 80s;
inline constexpr Duration turn_reveal_time = 6s;
inline constexpr Duration idle_time = 25s;
inline constexpr Duration artist_grace = 10s;

inline canvas::Op begin_at(int x, int y, canvas::Colour colour = 3) {
    return canvas::BeginStroke{
        false, colour, canvas::Pen::medium, {static_cast<std::int16_t>(x), static_cast<std::int16_t>(y)}};
}
inline canvas::Op extend_by(std::initializer_list<canvas::Step> steps) {
    return canvas::ExtendStroke{steps};
}

// People around an easel: who draws is found in what they see.
class DrawParty {
public:
    DrawParty(std::vector<std::string> people, RoomHarness::Setup setup)
        : names(std::move(people)), evening(std::move(setup)) {
        for (const std::string& name : names)
            evening.join(name);
    }

    void start() { evening.host(names.front(), host::Start{}); }

    [[nodiscard]] const draw::View& view(const std::string& name) const { return evening.drawing(name); }
    // As the host sees it.
    [[nodiscard]] const draw::View& view() const { return evening.drawing(names.front()); }
    [[nodiscard]] draw::Stage stage() const { return view().stage; }
    [[nodiscard]] draw::TurnEnd why() const { return view().reveal.value().why; }
    [[nodiscard]] std::string name_of(PlayerId who) const {
        for (const std::string& name : names) {
            if (evening.id(name) == who) return name;
        }
        return "";
    }
    [[nodiscard]] std::string artist() const { return name_of(view().artist); }
    // All but the artist, in order of joining.
    [[nodiscard]] std::vector<std::string> others() const {
        std::vector<std::string> result = names;
        std::erase(result, artist());
        return result;
    }
    // As the artist sees it.
    [[nodiscard]] std::string word() const {
        std::string text;
        for (const draw::Place& place : view(artist()).word)
            text += place.letter;
        return text;
    }

    void move(const std::string& name, draw::Command command, Duration delay = Duration{0}) {
        evening.move(name, std::move(command), delay);
    }
    void choose(std::uint8_t choice = 0, bool in_words = false) {
        move(artist(), draw::ChooseWord{view().turn, choice, in_words});
    }
    void pass() { move(artist(), draw::Pass{view().turn}); }
    void draw(canvas::Op op) { move(artist(), draw::Draw{view().turn, std::move(op)}); }
    void describe(const std::string& text) { move(artist(), draw::Describe{view().turn, text}); }
    void guess(const std::string& name, const std::string& text, Duration delay = Duration{0}) {
        move(name, draw::Guess{view().turn, text}, delay);
    }
    void find(const std::string& name) { guess(name, word()); }
    // A word is taken and a dot is there: the turn goes on to its end.
    void choose_and_begin() {
        choose();
        draw(begin_at(400, 400));
    }
    void start_drawing() {
        start();
        choose_and_begin();
    }
    // From any stage to the choosing of the next turn.
    void to_next_turn() {
        const std::uint16_t turn = view().turn;
        while (evening.round(names.front()) && view().turn == turn)
            evening.host(names.front(), host::SkipAhead{});
    }

    // What the messages to somebody since they last took their seat amount to.
    [[nodiscard]] canvas::Drawing canvas_of(const std::string& name, std::uint16_t turn) const {
        canvas::Drawing drawing;
        for (const ServerMessage& message : evening.inbox(name).messages) {
            if (std::holds_alternative<Seated>(message)) drawing.reset();
            const auto* event = std::get_if<RoundEvent>(&message);
            if (event == nullptr) continue;
            const auto* own = std::get_if<draw::Event>(&event->event);
            const auto* drawn = own == nullptr ? nullptr : std::get_if<draw::Drawn>(own);
            if (drawn == nullptr || drawn->turn != turn) continue;
            for (const canvas::DrawnOp& op : drawn->ops)
                drawing.apply(op);
        }
        return drawing;
    }
    [[nodiscard]] std::vector<draw::Line> lines_of(const std::string& name) const {
        std::vector<draw::Line> lines;
        for (const RoundEvent& event : evening.heard<RoundEvent>(name)) {
            const auto* own = std::get_if<draw::Event>(&event.event);
            const auto* line = own == nullptr ? nullptr : std::get_if<draw::Line>(own);
            if (line != nullptr) lines.push_back(*line);
        }
        return lines;
    }
    [[nodiscard]] bool heard_line(const std::string& name, draw::LineKind kind,
                                  const std::string& text) const {
        return std::ranges::any_of(
            lines_of(name), [&](const draw::Line& line) { return line.kind == kind && line.text == text; });
    }
    [[nodiscard]] std::int32_t points_of(const std::string& name) const {
        for (const Standing& standing : view().standings) {
            if (standing.who == evening.id(name)) return standing.points;
        }
        return -1;
    }

    std::vector<std::string> names;
    RoomHarness evening;
};

}  // namespace parlor::testing
