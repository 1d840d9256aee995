#include "shared/protocol/codec.hpp"

#include "shared/base/secret.hpp"
#include "shared/base/time.hpp"
#include "shared/protocol/archive.hpp"

namespace parlor::codec {

namespace {

static_assert(!cereal::traits::is_output_serializable<Secret<std::string>, archive::Writer>::value,
              "a secret never goes out on the wire");
static_assert(!cereal::traits::is_output_serializable<trivia::Question, archive::Writer>::value,
              "a question with its solution never goes out on the wire");
static_assert(!cereal::traits::is_output_serializable<draw::Word, archive::Writer>::value,
              "a word goes out on the wire by the places that are open only");

template <class Message>
Bytes write(const Message& message) {
    Bytes out;
    out.reserve(64);
    archive::Writer writer(out);
    writer(message);
    return out;
}

template <class Message>
Result<Message, DecodeError> read(std::span<const std::byte> packet) {
    if (packet.size() > limits::packet_bytes) return failure(DecodeError{"longer than a packet"});
    try {
        archive::Reader reader(packet);
        Message message;
        reader(message);
        if (reader.left() != 0) return failure(DecodeError{"bytes left over"});
        return message;
    } catch (const cereal::Exception&) {
        return failure(DecodeError{"not a message"});
    }
}

}  // namespace

Bytes encode(const ClientMessage& message) {
    return write(message);
}
Bytes encode(const ServerMessage& message) {
    return write(message);
}

Result<ClientMessage, DecodeError> decode_client(std::span<const std::byte> packet) {
    return read<ClientMessage>(packet);
}
Result<ServerMessage, DecodeError> decode_server(std::span<const std::byte> packet) {
    return read<ServerMessage>(packet);
}

}  // namespace parlor::codec
