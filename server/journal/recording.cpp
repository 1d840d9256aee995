#include "server/journal/recording.hpp"

#include <array>
#include <cstring>
#include <iterator>
#include <stdexcept>

#include "server/journal/journal_codec.hpp"
#include "server/rooms/room_run.hpp"
#include "shared/base/overloaded.hpp"
#include "shared/base/text.hpp"

namespace parlor::journal {

namespace {

constexpr std::string_view magic = "PARLORREC";
constexpr std::size_t header_bytes = magic.size() + 1;
constexpr std::size_t block_header_bytes = 5;

std::array<char, 4> big_endian(std::size_t number) {
    return {static_cast<char>(number >> 24U), static_cast<char>(number >> 16U),
            static_cast<char>(number >> 8U), static_cast<char>(number)};
}

std::string dots(const std::string& text) {
    std::string out;
    for (std::size_t i = 0; i < grapheme_count(text); ++i)
        out += '.';
    return out;
}

void redact(Profile& profile) {
    profile.name = dots(profile.name);
    profile.department = dots(profile.department);
    profile.pronouns = dots(profile.pronouns);
}

void redact(RoomSettings& settings) {
    settings.title = dots(settings.title);
    settings.call_link.clear();
}

struct NoOutput final : rooms::RoomOutput {
    void deliver(std::span<const PlayerId>, const std::vector<std::byte>&) override {}
};

struct Block {
    char kind = 0;
    std::span<const std::byte> content;
};

// The block at `at`, which moves behind it; nothing when the file ends within it.
std::optional<Block> next_block(std::span<const std::byte> bytes, std::size_t& at) {
    if (bytes.size() - at < block_header_bytes) return std::nullopt;
    std::size_t length = 0;
    for (std::size_t i = 0; i < 4; ++i)
        length = length << 8U | std::to_integer<std::size_t>(bytes[at + i]);
    if (bytes.size() - at - block_header_bytes < length) return std::nullopt;
    const Block block{static_cast<char>(bytes[at + 4]), bytes.subspan(at + block_header_bytes, length)};
    at += block_header_bytes + length;
    return block;
}

}  // namespace

FileRecorder::FileRecorder(const std::filesystem::path& file, bool redact)
    : out_(file, std::ios::binary | std::ios::trunc), redact_(redact) {
    if (!out_)
        throw std::runtime_error("Cannot write the recording " + file.string() +
                                 ". Check the folder and its permissions.");
    out_ << magic << static_cast<char>(recording_version) << std::flush;
}

void FileRecorder::begin(const rooms::RoomOrigin& origin) {
    rooms::RoomOrigin kept = origin;
    silent_ = redact_ && std::holds_alternative<rooms::RoomSnapshot>(origin);
    if (auto* seed = std::get_if<rooms::RoomSeed>(&kept); seed != nullptr && redact_) redact(seed->settings);
    block('S', encode(kept));
}

void FileRecorder::record(const rooms::RoomInput& input) {
    block('I', encode(redact_ ? redacted(input) : input));
}

void FileRecorder::end(std::uint64_t digest) {
    if (redact_) return;
    std::vector<std::byte> content;
    for (unsigned shift = 64; shift > 0; shift -= 8)
        content.push_back(static_cast<std::byte>(digest >> (shift - 8)));
    block('D', content);
}

void FileRecorder::block(char kind, const std::vector<std::byte>& content) {
    if (silent_) return;
    const auto length = big_endian(content.size());
    out_.write(length.data(), length.size());
    out_.put(kind);
    out_.write(reinterpret_cast<const char*>(content.data()), static_cast<std::streamsize>(content.size()));
    out_.flush();
}

rooms::RoomInput redacted(rooms::RoomInput input) {
    std::visit(overloaded{[](rooms::MemberArrived& one) { redact(one.profile); },
                          [](rooms::MemberKnocked& one) { redact(one.profile); },
                          [](rooms::MemberSaid& one) {
                              if (auto* chat = std::get_if<room::SendChat>(&one.command))
                                  chat->text = dots(chat->text);
                              if (auto* change = std::get_if<room::ChangeProfile>(&one.command))
                                  redact(change->profile);
                          },
                          [](rooms::HostSaid& one) {
                              if (auto* change = std::get_if<host::ChangeSettings>(&one.command)) {
                                  redact(change->settings);
                              }
                          },
                          [](rooms::MemberMoved& one) {
                              for (std::string* text : written_in(one.command.command))
                                  *text = dots(*text);
                          },
                          [](rooms::CrewTold& one) {
                              if (!one.crew) return;
                              one.crew->plan.name = dots(one.crew->plan.name);
                              for (rooms::CrewMember& member : one.crew->members)
                                  member.name = dots(member.name);
                          },
                          [](auto&) {}},
               input.what);
    return input;
}

Result<Recording, std::string> read_recording(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) return failure("Cannot read the recording " + file.string() + ". Check its name.");
    const std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    const std::span bytes(reinterpret_cast<const std::byte*>(text.data()), text.size());
    if (!text.starts_with(magic) || text.size() < header_bytes) {
        return failure(file.string() + " is not a recording of Parlor.");
    }
    if (static_cast<std::uint8_t>(text[magic.size()]) != recording_version) {
        return failure(file.string() +
                       " was recorded by another version of Parlor. Replay it with that version.");
    }
    Recording recording;
    bool begun = false;
    std::size_t at = header_bytes;
    while (const auto block = next_block(bytes, at)) {
        const auto broken = [&] {
            return failure(file.string() + " is damaged at byte " + std::to_string(at) + ".");
        };
        if (block->kind == 'S') {
            auto origin = decode_origin(block->content);
            if (!origin) return broken();
            recording.origin = std::move(*origin);
            begun = true;
        } else if (block->kind == 'I') {
            auto input = decode_input(block->content);
            if (!input) return broken();
            recording.inputs.push_back(std::move(*input));
        } else if (block->kind == 'D' && block->content.size() == 8) {
            std::uint64_t digest = 0;
            for (const std::byte byte : block->content)
                digest = digest << 8U | std::to_integer<std::uint64_t>(byte);
            recording.digest = digest;
        } else {
            return broken();
        }
    }
    if (!begun) return failure(file.string() + " holds no lobby: it ends before the first one opened.");
    return recording;
}

std::uint64_t replay(const Recording& recording) {
    NoOutput nobody;
    rooms::RoomRun run(recording.origin, nullptr);
    for (const rooms::RoomInput& input : recording.inputs)
        run.feed(input, nobody);
    return run.digest();
}

}  // namespace parlor::journal
