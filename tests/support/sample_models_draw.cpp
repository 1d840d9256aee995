#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "tests/support/sample_models.hpp"
#include "tests/support/screen_stage.hpp"

namespace parlor::testing {

using client::Model;
using draw::LineKind;
using draw::Stage;

namespace {

constexpr canvas::Colour ink = 0;
constexpr canvas::Colour grey = 2;
constexpr canvas::Colour brown = 4;
constexpr canvas::Colour red = 6;
constexpr canvas::Colour amber = 8;
constexpr canvas::Colour pale = 9;
constexpr canvas::Colour blue = 14;

// Draws with a steady hand, in units.
class Hand {
public:
    explicit Hand(PlayerId who) : who_(who) {}

    Hand& line(canvas::Colour colour, canvas::Pen pen, const std::vector<std::pair<int, int>>& corners) {
        const auto at = [](double value) {
            return static_cast<std::int16_t>(std::lround(value * canvas::steps));
        };
        canvas::Point pen_at{at(corners.front().first), at(corners.front().second)};
        add(canvas::BeginStroke{false, colour, pen, pen_at});
        for (std::size_t i = 1; i < corners.size(); ++i) {
            canvas::ExtendStroke extend;
            constexpr int pieces = 8;
            for (int piece = 1; piece <= pieces; ++piece) {
                const double part = static_cast<double>(piece) / pieces;
                const auto between = [&](int a, int b) { return at(a + (b - a) * part); };
                const canvas::Point to{between(corners[i - 1].first, corners[i].first),
                                       between(corners[i - 1].second, corners[i].second)};
                extend.steps.push_back(
                    {static_cast<std::int16_t>(to.x - pen_at.x), static_cast<std::int16_t>(to.y - pen_at.y)});
                pen_at = to;
            }
            add(extend);
        }
        add(canvas::EndStroke{});
        return *this;
    }
    Hand& fill(canvas::Colour colour, int x, int y) {
        add(canvas::Fill{
            colour,
            {static_cast<std::int16_t>(x * canvas::steps), static_cast<std::int16_t>(y * canvas::steps)}});
        return *this;
    }
    Hand& waves(int y) {
        std::vector<std::pair<int, int>> crests;
        for (int x = 60; x <= 1540; x += 60)
            crests.emplace_back(x, y + ((x / 60) % 2 == 0 ? 16 : -16));
        return line(blue, canvas::Pen::medium, crests);
    }
    [[nodiscard]] std::vector<canvas::DrawnOp> ops() const { return ops_; }

private:
    void add(canvas::Op op) { ops_.push_back({who_, std::move(op)}); }

    PlayerId who_;
    std::vector<canvas::DrawnOp> ops_;
};

std::vector<draw::Place> places(const std::string& word, std::size_t open, bool knows) {
    std::vector<draw::Place> result;
    for (std::size_t i = 0; i < word.size(); ++i) {
        const std::string letter(1, word[i]);
        const bool hidden = letter != " " && i != open;
        result.push_back({knows || !hidden ? letter : "", hidden});
    }
    return result;
}

std::vector<Standing> standings_of(const RoomView& room) {
    std::vector<Standing> result;
    std::int32_t points = 1'240;
    std::uint16_t place = 1;
    for (const MemberView& member : room.members) {
        if (member.watching) continue;
        result.push_back({member.id, points, place++, static_cast<std::int16_t>(place % 3 == 0 ? 1 : 0)});
        points -= 97;
    }
    return result;
}

}  // namespace

std::vector<canvas::DrawnOp> lighthouse(PlayerId who) {
    using canvas::Pen;
    return Hand(who)
        .line(ink, Pen::medium, {{640, 780}, {700, 320}, {900, 320}, {960, 780}, {640, 780}})
        .line(ink, Pen::medium, {{680, 470}, {925, 470}})
        .line(ink, Pen::medium, {{660, 620}, {945, 620}})
        .fill(red, 800, 400)
        .fill(red, 800, 700)
        .line(ink, Pen::broad, {{660, 310}, {940, 310}})
        .line(ink, Pen::medium, {{740, 300}, {740, 200}, {860, 200}, {860, 300}})
        .fill(pale, 800, 250)
        .line(ink, Pen::medium, {{710, 200}, {800, 100}, {890, 200}, {710, 200}})
        .fill(red, 800, 170)
        .line(amber, Pen::medium, {{735, 240}, {300, 120}, {280, 290}, {735, 262}})
        .line(amber, Pen::medium, {{870, 240}, {1320, 130}})
        .line(ink, Pen::medium, {{520, 800}, {620, 700}, {650, 680}})
        .line(ink, Pen::medium, {{950, 690}, {1000, 720}, {1080, 800}})
        .line(grey, Pen::huge, {{560, 820}, {1040, 820}})
        .line(brown, Pen::broad, {{800, 740}, {800, 770}})
        .waves(840)
        .waves(876)
        .ops();
}

std::vector<canvas::DrawnOp> paper_boat(PlayerId who) {
    using canvas::Pen;
    return Hand(who)
        .line(ink, Pen::medium,
              {{460, 480},
               {620, 560},
               {800, 250},
               {980, 560},
               {1140, 480},
               {1010, 720},
               {590, 720},
               {460, 480}})
        .line(ink, Pen::medium, {{620, 560}, {980, 560}})
        .line(ink, Pen::fine, {{800, 250}, {800, 560}})
        .fill(pale, 760, 480)
        .line(amber, Pen::medium,
              {{1300, 120}, {1380, 180}, {1360, 270}, {1270, 280}, {1230, 190}, {1300, 120}})
        .fill(pale, 1310, 200)
        .waves(760)
        .waves(810)
        .ops();
}

Model draw_model(const DrawSample& sample, Model base) {
    client::Lobby& lobby = base.lobby.value();
    RoomView& room = lobby.room.value();
    room.run_sheet = {{10, draw::Options{}}, {8, trivia::Options{}}};
    room.phase = PlayingView{0};
    for (MemberView& member : room.members) {
        if (member.id == lobby.you) member.watching = sample.watching;
    }
    draw::View view;
    view.turn = 4;
    view.of = 9;
    view.stage = sample.stage;
    view.artist = sample.artist ? lobby.you : room.members[4 % room.members.size()].id;
    view.in_words = sample.in_words;
    view.began = sample_now - 40s;
    view.ends = sample_now + 34s;
    const bool revealing = sample.stage == Stage::revealing;
    view.knows_word = sample.artist || sample.knows || revealing;
    const std::string word = sample.longest ? "intergalactic space station" : "paper boat";
    if (sample.stage == Stage::choosing) {
        view.began = sample_now - 4s;
        view.ends = sample_now + 11s;
        if (sample.artist) {
            view.choices = {"lighthouse", sample.longest ? "intergalactic space station" : "paper boat",
                            "deadline"};
            view.difficulties = {Difficulty::easy, Difficulty::medium, Difficulty::hard};
        }
    } else {
        view.word = places(word, 1, view.knows_word);
        view.next_hint = sample_now + 12s;
    }
    std::size_t index = 0;
    for (const MemberView& member : room.members) {
        if (member.id == view.artist || member.watching) continue;
        if (member.connected) view.guessers.push_back(member.id);
        const bool own = member.id == lobby.you;
        if (!sample.nothing_yet && (own ? sample.knows : ++index % 3 == 1))
            view.found.push_back({member.id, static_cast<std::int32_t>(290 - 30 * static_cast<int>(index))});
    }
    view.may_guess = sample.stage == Stage::drawing && !view.knows_word && !sample.watching;
    view.standings = standings_of(room);
    if (revealing) {
        view.reveal = draw::Reveal{draw::TurnEnd::all_guessed, 150, sample.knows ? 260 : 0};
        view.next_artist = room.members[2 % room.members.size()].id;
        view.began = sample_now - 2s;
        view.ends = sample_now + 4s;
        view.next_hint.reset();
    }

    client::DrawFeed& feed = lobby.drawing;
    feed.be_of(0, 4);
    if (!sample.nothing_yet && !sample.in_words && sample.stage != Stage::choosing)
        feed.canvas.add(sample.artist ? lighthouse(view.artist) : paper_boat(view.artist));
    const auto say = [&](std::size_t who, LineKind kind, std::string text, std::int32_t points = 0) {
        feed.hear(0,
                  draw::Line{4, kind, room.members[who % room.members.size()].id, std::move(text), points});
    };
    if (sample.in_words && !sample.nothing_yet) {
        feed.hear(0, draw::Line{4, LineKind::described, view.artist, "Children fold it from a newspaper", 0});
        feed.hear(0, draw::Line{4, LineKind::described, view.artist, "It swims, for a while", 0});
    }
    if (!sample.nothing_yet && sample.stage != Stage::choosing) {
        say(8, LineKind::guess, "a hat?");
        say(7, LineKind::guess, "sailing boat");
        say(3, LineKind::got_it, "", 280);
        say(5, LineKind::guess, sample.longest ? std::string(99, 'o') : "origami!");
        if (sample.knows) say(3, LineKind::among_us, "that was quick");
        if (sample.artist) say(8, LineKind::close, "paper boats");
        if (sample.close) feed.hear(0, draw::Line{4, LineKind::close, lobby.you, "paper ship", 0});
        say(2, LineKind::got_it, "", 240);
    }
    lobby.round = RoundView{0, std::move(view)};
    return base;
}

Model with_gallery(Model base) {
    client::Lobby& lobby = base.lobby.value();
    const std::array<std::string, 6> words{"paper boat", "lighthouse", "penguin",
                                           "pizza",      "camera",     "elephant"};
    for (std::size_t i = 0; i < words.size(); ++i) {
        const MemberView& artist = lobby.room->members[i % lobby.room->members.size()];
        DrawingKept about{static_cast<std::uint16_t>(i + 1), artist.id, artist.profile.name, words[i], true};
        lobby.gallery.push_back({about, i % 2 == 0 ? paper_boat(artist.id) : lighthouse(artist.id)});
    }
    return base;
}

}  // namespace parlor::testing
