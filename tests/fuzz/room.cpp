// Messages through the whole of a room, in each phase of each round. Everything that a room says is decoded
// again, and at the end it is run once more from its inputs and has to say the same: see RoomHarness.
#define DOCTEST_CONFIG_IMPLEMENT  // for the harness, without a main of its own
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "shared/protocol/codec.hpp"
#include "tests/fuzz/targets.hpp"
#include "tests/server/mixed_evening.hpp"
#include "tests/server/sample_evening.hpp"

namespace parlor::fuzz {

namespace {

using namespace parlor::testing;

const std::vector<std::string> people{"Ada", "Ben", "Cleo"};

// What a test finds broken outside of a test.
[[maybe_unused]] const bool asserts_end_the_process = [] {
    static doctest::Context context;
    context.setAsDefaultForAssertsOutOfTestCases();
    context.setAssertHandler([](const doctest::AssertData& data) { hold(!data.m_failed, data.m_expr); });
    return true;
}();

RoomHarness::Setup setup_of(unsigned number) {
    switch (number % 6) {
        case 0:
            return drawing_and_trivia();
        case 1:
            return lines_and_trivia();
        case 2:
            return tables_and_trivia();
        case 3:
            return truths_and_trivia();
        case 4:
            return toasts_and_trivia();
        default: {
            RoomHarness::Setup setup;
            setup.run_sheet = {trivia_activity(3)};
            setup.draw = draw_from(mixed_questions(3), {});
            return setup;
        }
    }
}

void say(RoomHarness& evening, const std::string& name, const ClientMessage& message) {
    const PlayerId who = evening.id(name);
    if (const auto* one = std::get_if<room::Command>(&message)) {
        evening.feed(rooms::MemberSaid{who, *one});
    } else if (const auto* other = std::get_if<host::Command>(&message)) {
        evening.feed(rooms::HostSaid{who, *other});
    } else if (const auto* move = std::get_if<RoundCommand>(&message)) {
        evening.feed(rooms::MemberMoved{who, *move, Duration{0}});
    }
}

}  // namespace

// The first byte chooses the evening and whether it has begun. Then: a byte that says who and what, and for a
// message its length and itself, for time how much.
void room(Bytes bytes) {
    if (bytes.empty() || bytes.size() > 4'096) return;
    const auto first = std::to_integer<unsigned>(bytes.front());
    bytes = bytes.subspan(1);
    RoomHarness evening(setup_of(first));
    for (const std::string& name : people)
        evening.join(name);
    if (first >= 32) evening.host("Ada", host::Start{});
    Rng rng(first);
    while (bytes.size() >= 2) {
        const auto what = std::to_integer<unsigned>(bytes[0]);
        const std::size_t more = std::to_integer<std::size_t>(bytes[1]);
        bytes = bytes.subspan(2);
        const std::string& name = people[what % people.size()];
        switch (what / 4 % 8) {
            case 0:
                evening.advance(Duration(100 * more));
                break;
            case 1:
                (void)evening.advance_to_deadline();
                break;
            case 2:
                if (evening.inside().name_of(evening.id(name)).empty()) break;
                evening.drop(name);
                (void)evening.try_join(name);
                break;
            case 3:
                // What a player could sensibly say, so that the evening comes on.
                if (const auto& round = evening.round(name)) {
                    const auto moves = parlor::moves(round->view, rng);
                    if (!moves.empty()) evening.move(name, moves[more % moves.size()]);
                }
                break;
            default: {
                const std::size_t length = std::min(more, bytes.size());
                const auto message = codec::decode_client(bytes.first(length));
                bytes = bytes.subspan(length);
                if (message && valid(*message)) say(evening, name, *message);
            }
        }
    }
}

}  // namespace parlor::fuzz
