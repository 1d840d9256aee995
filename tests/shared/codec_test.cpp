#include "shared/protocol/codec.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <type_traits>

#include "shared/base/random.hpp"
#include "tests/shared/message_exemplars.hpp"

namespace codec_test {

using namespace parlor;
using namespace parlor::testing;

namespace {

using codec::Bytes;

std::string to_hex(std::span<const std::byte> bytes) {
    std::string text;
    for (const std::byte byte : bytes) {
        constexpr std::string_view digits = "0123456789abcdef";
        text += digits[std::to_integer<std::size_t>(byte) >> 4U];
        text += digits[std::to_integer<std::size_t>(byte) & 15U];
        if (text.size() % 65 == 64) text += '\n';
    }
    return text + '\n';
}

Bytes bytes_of(std::initializer_list<int> numbers) {
    Bytes bytes;
    for (const int number : numbers)
        bytes.push_back(static_cast<std::byte>(number));
    return bytes;
}

// Calls `visit(name, bytes, again)` for each exemplar of both directions; again(bytes) decodes and encodes:
// nothing when the bytes are refused.
template <class Visitor>
void for_each_packet(Visitor visit) {
    const auto again_client = [](std::span<const std::byte> bytes) -> std::optional<Bytes> {
        const auto message = codec::decode_client(bytes);
        if (!message) return std::nullopt;
        return codec::encode(*message);
    };
    const auto again_server = [](std::span<const std::byte> bytes) -> std::optional<Bytes> {
        const auto message = codec::decode_server(bytes);
        if (!message) return std::nullopt;
        return codec::encode(*message);
    };
    for (const auto& [name, message] : client_exemplars())
        visit("client_" + name, codec::encode(message), again_client);
    for (const auto& [name, message] : server_exemplars())
        visit("server_" + name, codec::encode(message), again_server);
}

template <class Message>
Message through_the_wire(const Message& message) {
    const auto back = codec::decode_server(codec::encode(ServerMessage{message}));
    REQUIRE(back);
    return std::get<Message>(*back);
}

const std::filesystem::path golden_folder = std::filesystem::path(PARLOR_SOURCE_DIR) / "tests/golden/wire";

void check_golden(const std::string& name, const std::string& hex) {
    const std::filesystem::path file = golden_folder / (name + ".hex");
    if (std::getenv("PARLOR_WRITE_GOLDEN") != nullptr) {
        std::ofstream(file, std::ios::binary) << hex;
        return;
    }
    std::ifstream in(file, std::ios::binary);
    const std::string golden{std::istreambuf_iterator<char>(in), {}};
    CHECK_MESSAGE(golden == hex, name,
                  " is encoded otherwise than before: raise protocol_version, then run the tests once with "
                  "PARLOR_WRITE_GOLDEN=1");
}

}  // namespace

namespace {

template <class... R>
constexpr std::size_t commands_of(std::type_identity<RoundList<R...>>) {
    return (std::variant_size_v<typename R::Command> + ...);
}

}  // namespace

TEST_CASE("there is an exemplar of every message, and of every kind of what is inside") {
    std::set<std::size_t> scopes;
    std::set<std::pair<std::size_t, std::size_t>> commands;
    std::set<std::pair<std::size_t, std::size_t>> moves;
    std::set<std::size_t> answers;
    std::set<std::size_t> ops;
    std::set<std::size_t> options;
    for (const auto& exemplar : client_exemplars()) {
        const ClientMessage& message = exemplar.second;
        scopes.insert(message.index());
        std::visit(
            [&]<class Scope>(const Scope& scope) {
                if constexpr (requires { scope.index(); }) commands.emplace(message.index(), scope.index());
            },
            message);
        if (const auto* said = std::get_if<host::Command>(&message)) {
            if (const auto* change = std::get_if<host::ChangeRunSheet>(said)) {
                for (const Activity& activity : change->run_sheet)
                    options.insert(activity.options.index());
            }
        }
        const auto* round = std::get_if<RoundCommand>(&message);
        if (round == nullptr) continue;
        std::visit([&](const auto& move) { moves.emplace(round->command.index(), move.index()); },
                   round->command);
        if (const auto* command = std::get_if<trivia::Command>(&round->command))
            answers.insert(std::get<trivia::SubmitAnswer>(*command).answer.index());
        if (const auto* command = std::get_if<draw::Command>(&round->command)) {
            if (const auto* drawn = std::get_if<draw::Draw>(command)) ops.insert(drawn->op.index());
        }
    }
    CHECK(scopes.size() == std::variant_size_v<ClientMessage>);
    CHECK(commands.size() == std::variant_size_v<greeting::Command> + std::variant_size_v<lobby::Command> +
                                 std::variant_size_v<room::Command> + std::variant_size_v<host::Command> +
                                 std::variant_size_v<crew::Command>);
    CHECK(moves.size() == commands_of(std::type_identity<Rounds>{}));
    CHECK(answers.size() == std::variant_size_v<trivia::Answer>);
    CHECK(ops.size() == std::variant_size_v<canvas::Op>);
    CHECK(options.size() == Rounds::count);

    std::set<std::size_t> messages;
    std::set<std::size_t> phases;
    std::set<std::size_t> rounds;
    std::set<std::size_t> events;
    std::set<draw::Stage> stages;
    std::set<std::size_t> streams;
    std::set<draw::LineKind> lines;
    for (const auto& exemplar : server_exemplars()) {
        const ServerMessage& message = exemplar.second;
        messages.insert(message.index());
        if (const auto* view = std::get_if<RoomView>(&message)) phases.insert(view->phase.index());
        if (const auto* view = std::get_if<RoundView>(&message)) {
            rounds.insert(view->view.index());
            if (const auto* turn = std::get_if<draw::View>(&view->view)) stages.insert(turn->stage);
        }
        const auto* event = std::get_if<RoundEvent>(&message);
        if (event == nullptr) continue;
        events.insert(event->event.index());
        const auto* stream = std::get_if<draw::Event>(&event->event);
        if (stream == nullptr) continue;
        streams.insert(stream->index());
        if (const auto* line = std::get_if<draw::Line>(stream)) lines.insert(line->kind);
    }
    CHECK(messages.size() == std::variant_size_v<ServerMessage>);
    CHECK(phases.size() == std::variant_size_v<PhaseView>);
    CHECK(rounds.size() == Rounds::count);
    CHECK(events.size() == Rounds::count);
    CHECK(stages.size() == static_cast<std::size_t>(last_of(draw::Stage{})) + 1);
    CHECK(streams.size() == std::variant_size_v<draw::Event>);
    CHECK(lines.size() == static_cast<std::size_t>(last_of(draw::LineKind{})) + 1);
}

TEST_CASE("every message comes back as it went") {
    for_each_packet([](const std::string& name, const Bytes& bytes, auto again) {
        CAPTURE(name);
        const auto back = again(bytes);
        REQUIRE(back);
        CHECK(*back == bytes);
    });
}

TEST_CASE("the picture of a lobby comes back with all that was in it") {
    const RoomView wanted = example_room(PlayingView{1});
    const RoomView view = through_the_wire(wanted);
    CHECK(view.settings == wanted.settings);
    CHECK(view.run_sheet == wanted.run_sheet);
    CHECK(view.ends == wanted.ends);
    CHECK(view.phase == wanted.phase);
    CHECK(view.members == wanted.members);
}

TEST_CASE("the picture of a turn comes back with all that was in it") {
    for (const draw::Stage stage : {draw::Stage::choosing, draw::Stage::drawing, draw::Stage::revealing}) {
        const draw::View wanted = example_turn(stage, Looking::artist);
        const draw::View view = std::get<draw::View>(through_the_wire(RoundView{1, wanted}).view);
        CHECK(view.turn == wanted.turn);
        CHECK(view.of == wanted.of);
        CHECK(view.stage == wanted.stage);
        CHECK(view.artist == wanted.artist);
        CHECK(view.artist_gone_at == wanted.artist_gone_at);
        CHECK(view.in_words == wanted.in_words);
        CHECK(view.choices == wanted.choices);
        CHECK(view.difficulties == wanted.difficulties);
        CHECK(view.word == wanted.word);
        CHECK(view.knows_word == wanted.knows_word);
        CHECK(view.may_guess == wanted.may_guess);
        CHECK(view.began == wanted.began);
        CHECK(view.ends == wanted.ends);
        CHECK(view.next_hint == wanted.next_hint);
        CHECK(view.found == wanted.found);
        CHECK(view.guessers == wanted.guessers);
        CHECK(view.volunteers == wanted.volunteers);
        CHECK(view.next_artist == wanted.next_artist);
        CHECK(view.standings == wanted.standings);
        REQUIRE(view.reveal.has_value() == wanted.reveal.has_value());
        if (!view.reveal) continue;
        CHECK(view.reveal->why == wanted.reveal->why);
        CHECK(view.reveal->artist_points == wanted.reveal->artist_points);
        CHECK(view.reveal->own_points == wanted.reveal->own_points);
    }
}

TEST_CASE("the picture of a card comes back with all that was in it") {
    using truths::Stage;
    for (const Stage stage :
         {Stage::writing, Stage::voting, Stage::revealing, Stage::choosing, Stage::best, Stage::nothing}) {
        const truths::View wanted = example_card(stage);
        const truths::View view = std::get<truths::View>(through_the_wire(RoundView{1, wanted}).view);
        CHECK(view.card == wanted.card);
        CHECK(view.of == wanted.of);
        CHECK(view.most == wanted.most);
        CHECK(view.stage == wanted.stage);
        CHECK(view.began == wanted.began);
        CHECK(view.ends == wanted.ends);
        CHECK(view.own == wanted.own);
        CHECK(view.may_write == wanted.may_write);
        CHECK(view.done == wanted.done);
        CHECK(view.expected == wanted.expected);
        CHECK(view.teller == wanted.teller);
        CHECK(view.card_texts == wanted.card_texts);
        CHECK(view.own_lie == wanted.own_lie);
        CHECK(view.own_vote == wanted.own_vote);
        CHECK(view.may_vote == wanted.may_vote);
        CHECK(view.found == wanted.found);
        CHECK(view.guessed == wanted.guessed);
        CHECK(view.reveal == wanted.reveal);
        CHECK(view.may_ask == wanted.may_ask);
        CHECK(view.asked == wanted.asked);
        CHECK(view.next_teller == wanted.next_teller);
        CHECK(view.truths == wanted.truths);
        CHECK(view.own_best == wanted.own_best);
        CHECK(view.winners == wanted.winners);
        CHECK(view.standings == wanted.standings);
    }
}

TEST_CASE("the picture of toasts comes back with all that was in it") {
    using toasts::Stage;
    for (const Stage stage :
         {Stage::writing, Stage::receiving, Stage::revealing, Stage::wall, Stage::nothing}) {
        const toasts::View wanted = example_toasts(stage);
        const toasts::View view = std::get<toasts::View>(through_the_wire(RoundView{1, wanted}).view);
        CHECK(view.stage == wanted.stage);
        CHECK(view.began == wanted.began);
        CHECK(view.ends == wanted.ends);
        CHECK(view.anonymous == wanted.anonymous);
        CHECK(view.done == wanted.done);
        CHECK(view.expected == wanted.expected);
        CHECK(view.names == wanted.names);
        CHECK(view.others == wanted.others);
        CHECK(view.drafts == wanted.drafts);
        CHECK(view.starters == wanted.starters);
        CHECK(view.may_write == wanted.may_write);
        CHECK(view.own_done == wanted.own_done);
        CHECK(view.received == wanted.received);
        CHECK(view.step == wanted.step);
        CHECK(view.of == wanted.of);
        CHECK(view.shown == wanted.shown);
        CHECK(view.fresh == wanted.fresh);
    }
}

TEST_CASE("what is drawn and said in draw & guess comes back with all that was in it") {
    for (const auto& exemplar : client_exemplars()) {
        const auto* wanted = std::get_if<RoundCommand>(&exemplar.second);
        if (wanted == nullptr) continue;
        CAPTURE(exemplar.first);
        const auto back = codec::decode_client(codec::encode(exemplar.second));
        REQUIRE(back);
        CHECK(std::get<RoundCommand>(*back).activity == wanted->activity);
        CHECK(std::get<RoundCommand>(*back).command == wanted->command);
    }
    for (const auto& exemplar : server_exemplars()) {
        const auto* wanted = std::get_if<RoundEvent>(&exemplar.second);
        if (wanted == nullptr || !std::holds_alternative<draw::Event>(wanted->event)) continue;
        CAPTURE(exemplar.first);
        const RoundEvent back = through_the_wire(*wanted);
        CHECK(std::get<draw::Event>(back.event) == std::get<draw::Event>(wanted->event));
    }
}

TEST_CASE("doodles, drawings that are kept and what a server has come back with all that was in them") {
    CHECK(through_the_wire(Doodled{example_drawn_ops()}).ops == example_drawn_ops());
    const DrawingPiece piece = through_the_wire(DrawingPiece{9, example_drawn_ops()});
    CHECK(piece.number == 9);
    CHECK(piece.ops == example_drawn_ops());
    const DrawingKept kept = through_the_wire(DrawingKept{9, PlayerId{300}, "Zoë", "tea", true});
    CHECK(kept.number == 9);
    CHECK(kept.artist == PlayerId{300});
    CHECK(kept.name == "Zoë");
    CHECK(kept.word == "tea");
    CHECK(kept.pieces_follow);
    const Welcome welcome = through_the_wire(Welcome{"Ours", "here", true, {"Science"}, {"Animals"}, 60});
    CHECK(welcome.categories == std::vector<std::string>{"Science"});
    CHECK(welcome.themes == std::vector<std::string>{"Animals"});
    CHECK(welcome.time_scale == 60);
}

TEST_CASE("messages are encoded as they always were") {
    std::set<std::string> names;
    for_each_packet([&](const std::string& name, const Bytes& bytes, auto) {
        check_golden(name, to_hex(bytes));
        CHECK_MESSAGE(names.insert(name + ".hex").second, name, " is the name of two exemplars");
    });
    for (const auto& file : std::filesystem::directory_iterator(golden_folder))
        CHECK_MESSAGE(names.contains(file.path().filename().string()), file.path().string(),
                      " is of no exemplar: take it out");
}

TEST_CASE("a packet that ends too early is refused wherever it ends") {
    for_each_packet([](const std::string& name, const Bytes& bytes, auto again) {
        CAPTURE(name);
        for (std::size_t size = 0; size < bytes.size(); ++size) {
            CAPTURE(size);
            CHECK_FALSE(again(std::span(bytes).first(size)));
        }
    });
}

TEST_CASE("a packet with something behind it is refused") {
    for_each_packet([](const std::string& name, Bytes bytes, auto again) {
        CAPTURE(name);
        bytes.push_back(std::byte{0});
        CHECK_FALSE(again(bytes));
    });
}

TEST_CASE("a packet longer than a packet may be is refused, one just as long is not") {
    const auto chat_of = [](std::size_t letters) {
        return codec::encode(to_message(room::SendChat{std::string(letters, 'x')}));
    };
    const std::size_t around = chat_of(30'000).size() - 30'000;
    CHECK(codec::decode_client(chat_of(limits::packet_bytes - around)));
    CHECK_FALSE(codec::decode_client(chat_of(limits::packet_bytes - around + 1)));
}

TEST_CASE("the picture of a full lobby whose people all have long names fits into a packet") {
    const auto times = [](std::size_t count) {
        std::string text;
        for (std::size_t i = 0; i < count; ++i)
            text += "東";
        return text;
    };
    const Profile longest{times(limits::name_graphemes), times(limits::department_graphemes),
                          times(limits::pronouns_graphemes), "👩‍👩‍👧‍👦", 7};
    REQUIRE(valid(longest));
    BetweenView between{1, RoomTime{Duration{3'600'000}}, {}};
    RoomView view = example_room(GatheringView{});
    view.members.clear();
    for (std::uint32_t i = 1; i <= limits::players_a_lobby; ++i) {
        view.members.push_back({PlayerId{i}, longest, 4, true, true, true, 12'000});
        between.standings.push_back({PlayerId{i}, 12'000, 1'000, 100, -100});
    }
    view.phase = between;
    // As many names of categories and themes as a run-sheet may hold.
    view.run_sheet.assign(limits::activities, {60, example_options()});
    draw::Options options = example_drawing_options();
    for (Activity& activity : view.run_sheet) {
        options.themes.assign(32, times(5) + "x");
        activity.options = options;
    }
    REQUIRE(valid(view.run_sheet));
    options.themes.emplace_back("x");
    view.run_sheet.back().options = options;
    REQUIRE_FALSE(valid(view.run_sheet));
    CHECK(codec::decode_server(codec::encode(ServerMessage{view})));
}

TEST_CASE("the picture of a turn of a full lobby with the longest words fits into a packet") {
    const std::string letter = "👍🏽";  // of more bytes than a word has for each
    draw::View view = example_turn(draw::Stage::revealing, Looking::guesser);
    view.word.assign(limits::word_graphemes, {letter, true});
    view.choices.assign(draw::choices, std::string(limits::word_bytes, 'x'));
    view.difficulties.assign(draw::choices, Difficulty::hard);
    view.next_hint = view.ends;
    view.standings.clear();
    for (std::uint32_t i = 0; i < limits::players_a_lobby; ++i) {
        const PlayerId who{0xFFFF'FFFF - i};
        view.found.push_back({who, 1'000'000});
        view.guessers.push_back(who);
        view.volunteers.push_back(who);
        view.standings.push_back({who, 1'000'000, 100, -100});
    }
    CHECK(codec::decode_server(codec::encode(ServerMessage{RoundView{11, view}})));
}

TEST_CASE("the picture of the best truth of a full lobby with the longest statements fits into a packet") {
    truths::View view = example_card(truths::Stage::choosing);
    view.own = truths::Own{};
    view.own->texts.fill(std::string(limits::statement_bytes, 'x'));
    view.truths.assign(limits::tellers_a_round * 2U,
                       {PlayerId{0xFFFF'FFFF}, std::string(limits::statement_bytes, 'x')});
    view.standings.clear();
    for (std::uint32_t i = 0; i < limits::players_a_lobby; ++i) {
        const PlayerId who{0xFFFF'FFFF - i};
        view.done.push_back(who);
        view.expected.push_back(who);
        view.standings.push_back({who, 1'000'000, 100, -100});
    }
    CHECK(codec::decode_server(codec::encode(ServerMessage{RoundView{11, view}})));
}

TEST_CASE("the picture of the longest toasts of a full lobby fits into a packet") {
    const std::string longest(limits::toast_bytes, 'x');
    const PlayerId who{0xFFFF'FFFF};
    toasts::View view = example_toasts(toasts::Stage::revealing);
    view.received.assign(limits::toasts_received, {{who, who, longest}, true});
    view.shown.assign(24, {who, who, longest});
    CHECK(codec::decode_server(codec::encode(ServerMessage{RoundView{11, view}})));
    toasts::View writing = example_toasts(toasts::Stage::writing);
    writing.drafts.assign(8, {who, longest, true});
    writing.others.assign(limits::players_a_lobby, who);
    CHECK(codec::decode_server(codec::encode(ServerMessage{RoundView{11, writing}})));
}

TEST_CASE("a length that promises more than there is is refused") {
    const auto chat_with_length = [](std::initializer_list<int> length) {
        Bytes bytes = bytes_of({2, 0});
        const Bytes more = bytes_of(length);
        bytes.insert(bytes.end(), more.begin(), more.end());
        bytes.push_back(std::byte{'x'});
        return bytes;
    };
    CHECK(codec::decode_client(chat_with_length({1})));
    CHECK_FALSE(codec::decode_client(chat_with_length({2})));
    CHECK_FALSE(codec::decode_client(chat_with_length({0xFF, 0x7F})));
    CHECK_FALSE(codec::decode_client(chat_with_length({0xFF, 0xFF, 0xFF, 0xFF, 0x0F})));
    CHECK_FALSE(
        codec::decode_client(chat_with_length({0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F})));
    CHECK_FALSE(
        codec::decode_client(chat_with_length({0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01})));
}

TEST_CASE("a list of steps or ops that promises more than there is is refused") {
    constexpr int absurd = 0x7F;
    // RoundCommand of draw & guess: Draw{1, ExtendStroke}
    CHECK(codec::decode_client(bytes_of({4, 0, 1, 2, 1, 1, 1, 0, 0})));
    CHECK_FALSE(codec::decode_client(bytes_of({4, 0, 1, 2, 1, 1, 2, 0, 0})));
    CHECK_FALSE(codec::decode_client(bytes_of({4, 0, 1, 2, 1, 1, 0xFF, 0xFF, 0xFF, absurd, 0, 0})));
    // Doodled, DrawingPiece{1}, Drawn{1}: two undos of player 1
    for (const Bytes& before : {bytes_of({14}), bytes_of({16, 1}), bytes_of({7, 0, 1, 0, 1})}) {
        CAPTURE(to_hex(before));
        const auto decode = [&](std::initializer_list<int> length) {
            Bytes bytes = before;
            const Bytes count = bytes_of(length);
            const Bytes undos = bytes_of({1, 5, 1, 5});
            bytes.insert(bytes.end(), count.begin(), count.end());
            bytes.insert(bytes.end(), undos.begin(), undos.end());
            return codec::decode_server(bytes).has_value();
        };
        CHECK(decode({2}));
        CHECK_FALSE(decode({1}));
        CHECK_FALSE(decode({3}));
        CHECK_FALSE(decode({4}));
        CHECK_FALSE(decode({0xFF, 0xFF, 0xFF, 0xFF, absurd}));
    }
}

TEST_CASE("numbers have one way to be written") {
    // TimeSync{5}
    CHECK(codec::decode_client(bytes_of({5, 5})));
    CHECK_FALSE(codec::decode_client(bytes_of({5, 0x85, 0x00})));
    CHECK_FALSE(codec::decode_client(bytes_of({5, 0x80, 0x80, 0x00})));
    // The largest number there is, and the first that is larger.
    CHECK(codec::decode_client(bytes_of({5, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 1})));
    CHECK_FALSE(codec::decode_client(bytes_of({5, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 2})));
    CHECK_FALSE(
        codec::decode_client(bytes_of({5, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x81, 0})));
}

TEST_CASE("numbers that their field cannot hold are refused") {
    CHECK(codec::decode_client(bytes_of({3, 5, 0xFF, 0xFF, 0x03})));        // Extend{65535}
    CHECK_FALSE(codec::decode_client(bytes_of({3, 5, 0x80, 0x80, 0x04})));  // Extend{65536}
    // Draw{1, Fill{0, {x, 0}}} with x = 32767, 32768
    CHECK(codec::decode_client(bytes_of({4, 0, 1, 2, 1, 3, 0, 0xFE, 0xFF, 0x03, 0})));
    CHECK_FALSE(codec::decode_client(bytes_of({4, 0, 1, 2, 1, 3, 0, 0x80, 0x80, 0x04, 0})));
}

TEST_CASE("what is neither true nor false, no alternative and no value of an enum is refused") {
    CHECK(codec::decode_client(bytes_of({2, 3, 1})));
    CHECK_FALSE(codec::decode_client(bytes_of({2, 3, 2})));
    CHECK_FALSE(codec::decode_client(bytes_of({2, 99})));
    CHECK_FALSE(codec::decode_client(bytes_of({99})));
    const auto refused = [](int why) { return codec::decode_server(bytes_of({2, why, 0})); };
    CHECK(refused(static_cast<int>(last_of(Refusal{}))));
    CHECK_FALSE(refused(static_cast<int>(last_of(Refusal{})) + 1));
    const auto unseated = [](int why) { return codec::decode_server(bytes_of({4, why})); };
    CHECK(unseated(static_cast<int>(last_of(Farewell{}))));
    CHECK_FALSE(unseated(static_cast<int>(last_of(Farewell{})) + 1));
    // BeginStroke{true or not, 0, pen}, no op at all
    CHECK(codec::decode_client(bytes_of({2, 7, 0, 1, 0, 3, 0, 0})));
    CHECK_FALSE(codec::decode_client(bytes_of({2, 7, 0, 2, 0, 3, 0, 0})));
    CHECK_FALSE(codec::decode_client(bytes_of({2, 7, 0, 1, 0, 4, 0, 0})));
    CHECK_FALSE(codec::decode_client(bytes_of({2, 7, 7})));
    // Line{1, kind, player 1, "", 0}
    const auto line = [](int kind) { return codec::decode_server(bytes_of({7, 0, 1, 1, 1, kind, 1, 0, 0})); };
    CHECK(line(static_cast<int>(last_of(draw::LineKind{}))));
    CHECK_FALSE(line(static_cast<int>(last_of(draw::LineKind{})) + 1));
}

TEST_CASE("a mutated packet is refused, or read as exactly what it says") {
    Rng rng(2024);
    for_each_packet([&](const std::string& name, const Bytes& bytes, auto again) {
        CAPTURE(name);
        for (int i = 0; i < 500; ++i) {
            Bytes mutated = bytes;
            for (std::uint32_t flips = 1 + rng.below(3); flips > 0; --flips) {
                const auto at = rng.below(static_cast<std::uint32_t>(mutated.size()));
                mutated[at] = static_cast<std::byte>(rng.below(256));
            }
            if (rng.chance(20)) mutated.resize(rng.below(static_cast<std::uint32_t>(bytes.size() + 8)));
            const auto back = again(mutated);
            if (back) CHECK(to_hex(*back) == to_hex(mutated));
        }
    });
}

TEST_CASE("what a mutated packet says can be asked whether it is valid") {
    Rng rng(7);
    std::size_t valid_ones = 0;
    for (const auto& exemplar : client_exemplars()) {
        CAPTURE(exemplar.first);
        CHECK(valid(exemplar.second));
        const Bytes bytes = codec::encode(exemplar.second);
        for (int i = 0; i < 300; ++i) {
            Bytes mutated = bytes;
            mutated[rng.below(static_cast<std::uint32_t>(bytes.size()))] =
                static_cast<std::byte>(rng.below(256));
            const auto read = codec::decode_client(mutated);
            if (read && valid(*read)) ++valid_ones;
        }
    }
    CHECK(valid_ones > 0);
}

}  // namespace codec_test
