#include "server/journal/journal_codec.hpp"

#include "shared/protocol/archive.hpp"
#include "shared/rounds/draw.hpp"
#include "shared/rounds/prompt.hpp"

// The fields of what only the journal writes, found by name lookup beside each type.
namespace parlor::trivia {
template <class Archive>
void serialize(Archive& archive, Question& one) {
    archive(one.kind, one.text, one.choices, one.correct, one.number, one.unit, one.accepted, one.seconds,
            one.difficulty, one.category, one.explanation, one.source);
}
}  // namespace parlor::trivia

namespace parlor {
template <class Archive>
void serialize(Archive& archive, Prompt& one) {
    archive(one.text, one.deck, one.one_line);
}
}  // namespace parlor

namespace parlor::draw {
template <class Archive>
void serialize(Archive& archive, Word& one) {
    archive(one.text, one.difficulty, one.theme);
}
}  // namespace parlor::draw

namespace parlor::game {
template <class Archive>
void serialize(Archive& archive, TableCards& one) {
    archive(one.prompts);
}
}  // namespace parlor::game

namespace parlor::rooms {
template <class Archive>
void serialize(Archive& archive, MemberArrived& one) {
    archive(one.seat, one.profile, one.allowance, one.watching);
}
template <class Archive>
void serialize(Archive& archive, MemberKnocked& one) {
    archive(one.seat, one.profile, one.allowance);
}
template <class Archive>
void serialize(Archive& archive, MemberDropped& one) {
    archive(one.who);
}
template <class Archive>
void serialize(Archive&, EverybodyDropped&) {}
template <class Archive>
void serialize(Archive& archive, MemberSaid& one) {
    archive(one.who, one.command);
}
template <class Archive>
void serialize(Archive& archive, HostSaid& one) {
    archive(one.who, one.command);
}
template <class Archive>
void serialize(Archive& archive, MemberMoved& one) {
    std::int64_t delay = one.delay.count();
    archive(one.who, one.command, delay);
    one.delay = Duration(delay);
}
template <class Archive>
void serialize(Archive&, TimerFired&) {}
template <class Archive>
void serialize(Archive& archive, ContentDrawn& one) {
    archive(one.content);
}
template <class Archive>
void serialize(Archive&, ViewsSent&) {}
template <class Archive>
void serialize(Archive&, RoundLost&) {}
template <class Archive>
void serialize(Archive& archive, CrewTold& one) {
    archive(one.crew);
}
template <class Archive>
void serialize(Archive& archive, RoomInput& one) {
    archive(one.at, one.utc, one.what);
}
template <class Archive>
void serialize(Archive& archive, RoomSeed& one) {
    archive(one.seed, one.code, one.settings, one.run_sheet);
}
}  // namespace parlor::rooms

// A drawing is the ops that it was made of.
namespace parlor::canvas {
inline void CEREAL_SAVE_FUNCTION_NAME(archive::Writer& writer, const Drawing& drawing) {
    writer(drawing.ops());
}
inline void CEREAL_LOAD_FUNCTION_NAME(archive::Reader& reader, Drawing& drawing) {
    std::vector<DrawnOp> ops;
    reader(ops);
    drawing.reset();
    for (const DrawnOp& drawn : ops)
        drawing.apply(drawn);
}
}  // namespace parlor::canvas

// cereal's own does not know our bounds.
namespace cereal {
template <class T>
void CEREAL_SAVE_FUNCTION_NAME(parlor::archive::Writer& writer, const std::deque<T>& items) {
    writer(std::vector<T>(items.begin(), items.end()));
}
template <class T>
void CEREAL_LOAD_FUNCTION_NAME(parlor::archive::Reader& reader, std::deque<T>& items) {
    std::vector<T> list;
    reader(list);
    items.assign(std::make_move_iterator(list.begin()), std::make_move_iterator(list.end()));
}
}  // namespace cereal

namespace parlor::journal {

namespace {

constexpr std::uint8_t origin_layout = 2;

// Something with the number of its layout before it.
template <class T>
struct Laid {
    std::uint8_t layout = 0;
    T what;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(layout);
        if (layout != origin_layout) throw cereal::Exception("of another layout");
        archive(what);
    }
};

template <class T>
Bytes write(const T& value) {
    Bytes out;
    archive::Writer writer(out);
    writer(value);
    return out;
}

template <class T>
Result<T, std::string_view> read(std::span<const std::byte> bytes) {
    try {
        archive::Reader reader(bytes);
        T value;
        reader(value);
        if (reader.left() != 0) return failure(std::string_view("bytes left over"));
        return value;
    } catch (const cereal::Exception&) {
        return failure(std::string_view("not readable"));
    }
}

}  // namespace

Bytes encode(const rooms::RoomOrigin& origin) {
    return write(Laid<rooms::RoomOrigin>{origin_layout, origin});
}
Bytes encode(const rooms::RoomInput& input) {
    return write(input);
}

Result<rooms::RoomOrigin, std::string_view> decode_origin(std::span<const std::byte> bytes) {
    auto laid = read<Laid<rooms::RoomOrigin>>(bytes);
    if (!laid) return failure(laid.error());
    return std::move(laid->what);
}
Bytes encode(const std::vector<RoomBytes>& inputs) {
    Bytes out;
    const auto put = [&](std::size_t number) {
        for (const unsigned shift : {24U, 16U, 8U, 0U})
            out.push_back(static_cast<std::byte>(number >> shift));
    };
    for (const RoomBytes& input : inputs) {
        put(input.room.value);
        put(input.bytes.size());
        out.insert(out.end(), input.bytes.begin(), input.bytes.end());
    }
    return out;
}
std::optional<std::vector<RoomBytes>> decode_batch(std::span<const std::byte> bytes) {
    std::vector<RoomBytes> inputs;
    const auto take = [&] {
        std::size_t number = 0;
        for (const std::byte one : bytes.first(4))
            number = number << 8U | std::to_integer<std::size_t>(one);
        bytes = bytes.subspan(4);
        return number;
    };
    while (!bytes.empty()) {
        if (bytes.size() < 8) return std::nullopt;
        const RoomId room{static_cast<std::uint32_t>(take())};
        const std::size_t size = take();
        if (bytes.size() < size) return std::nullopt;
        const auto input = bytes.first(size);
        bytes = bytes.subspan(size);
        inputs.push_back({room, Bytes(input.begin(), input.end())});
    }
    return inputs;
}

Result<rooms::RoomInput, std::string_view> decode_input(std::span<const std::byte> bytes) {
    return read<rooms::RoomInput>(bytes);
}

}  // namespace parlor::journal
