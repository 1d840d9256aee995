#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "server/rooms/recorder.hpp"
#include "shared/base/result.hpp"

// Recordings: a room as a file that can be run again, for bug reports and regression tests.
//
//   "PARLORREC" version 1 byte | blocks; a block is its length (4 bytes, big-endian), its kind ('S' origin,
//   'I' input, 'D' digest) and its content
namespace parlor::journal {

inline constexpr std::uint8_t recording_version = 3;

// Writes as it happens, so that a process that dies leaves what came before. Throws std::runtime_error with
// one clear sentence when the file cannot be made. With `redact`, names, departments and everything typed are
// replaced by as many dots; such a recording has no digest to compare with, and there is none of a room that
// begins with a snapshot, which is full of what people wrote.
class FileRecorder final : public rooms::Recorder {
public:
    FileRecorder(const std::filesystem::path& file, bool redact);
    void begin(const rooms::RoomOrigin& origin) override;
    void record(const rooms::RoomInput& input) override;
    void end(std::uint64_t digest) override;

private:
    void block(char kind, const std::vector<std::byte>& content);

    std::ofstream out_;
    bool redact_;
    bool silent_ = false;
};

// Names and chat replaced by dots, one for each grapheme.
[[nodiscard]] rooms::RoomInput redacted(rooms::RoomInput input);

struct Recording {
    rooms::RoomOrigin origin;
    std::vector<rooms::RoomInput> inputs;
    std::optional<std::uint64_t> digest;  // none when the process died, or when it was redacted
};

// The error is one sentence.
[[nodiscard]] Result<Recording, std::string> read_recording(const std::filesystem::path& file);

// Runs it again: the digest of everything sent.
[[nodiscard]] std::uint64_t replay(const Recording& recording);

}  // namespace parlor::journal
