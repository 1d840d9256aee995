#include "shared/protocol/codec.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "shared/base/random.hpp"
#include "tests/shared/message_exemplars.hpp"

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

void check_golden(const std::string& name, const std::string& hex) {
    const std::filesystem::path file =
        std::filesystem::path(PARLOR_SOURCE_DIR) / "tests/golden/wire" / (name + ".hex");
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

TEST_CASE("there is an exemplar of every message, and of every kind of what is inside") {
    std::set<std::size_t> scopes;
    std::set<std::pair<std::size_t, std::size_t>> commands;
    std::set<std::size_t> answers;
    for (const auto& exemplar : client_exemplars()) {
        const ClientMessage& message = exemplar.second;
        scopes.insert(message.index());
        std::visit(
            [&]<class Scope>(const Scope& scope) {
                if constexpr (requires { scope.index(); }) commands.emplace(message.index(), scope.index());
            },
            message);
        if (const auto* round = std::get_if<RoundCommand>(&message)) {
            const auto& command = std::get<trivia::Command>(round->command);
            answers.insert(std::get<trivia::SubmitAnswer>(command).answer.index());
        }
    }
    CHECK(scopes.size() == std::variant_size_v<ClientMessage>);
    CHECK(commands.size() == std::variant_size_v<greeting::Command> + std::variant_size_v<lobby::Command> +
                                 std::variant_size_v<room::Command> + std::variant_size_v<host::Command>);
    CHECK(answers.size() == std::variant_size_v<trivia::Answer>);

    std::set<std::size_t> messages;
    std::set<std::size_t> phases;
    std::set<std::size_t> rounds;
    for (const auto& [name, message] : server_exemplars()) {
        messages.insert(message.index());
        if (const auto* view = std::get_if<RoomView>(&message)) phases.insert(view->phase.index());
        if (const auto* view = std::get_if<RoundView>(&message)) rounds.insert(view->view.index());
    }
    CHECK(messages.size() == std::variant_size_v<ServerMessage>);
    CHECK(phases.size() == std::variant_size_v<PhaseView>);
    CHECK(rounds.size() == Rounds::count);
}

TEST_CASE("every message comes back as it went") {
    for_each_packet([](const std::string& name, const Bytes& bytes, auto again) {
        CAPTURE(name);
        const auto back = again(bytes);
        REQUIRE(back);
        CHECK(*back == bytes);
    });
    const auto room = codec::decode_server(codec::encode(ServerMessage{example_room(PlayingView{1})}));
    const RoomView& view = std::get<RoomView>(room.value());
    const RoomView wanted = example_room(PlayingView{1});
    CHECK(view.settings == wanted.settings);
    CHECK(view.run_sheet == wanted.run_sheet);
    CHECK(view.ends == wanted.ends);
    CHECK(view.phase == wanted.phase);
    CHECK(view.members == wanted.members);
}

TEST_CASE("messages are encoded as they always were") {
    for_each_packet(
        [](const std::string& name, const Bytes& bytes, auto) { check_golden(name, to_hex(bytes)); });
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
    view.run_sheet.assign(limits::activities, {60, example_options()});
    CHECK(codec::decode_server(codec::encode(ServerMessage{view})));
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
