#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "server/database/database.hpp"
#include "server/rooms/crew.hpp"
#include "shared/base/result.hpp"
#include "shared/protocol/crew.hpp"

namespace parlor::history {

// What is kept of a CrewKey.
using KeyHash = std::array<std::uint8_t, 16>;
// A crew in the database.
using CrewRow = std::int64_t;

struct Crew {
    CrewRow row = 0;
    std::uint64_t id = 0;  // random: how the world knows it
    KeyHash key{};
    std::string code;
    CrewPlan plan;
    std::uint32_t revision = 0;
    UtcTime changed;
};

// The crews of a server and what their members want remembered, in a database: points of an evening, and who
// has sat at a table with whom. Nobody is in it who did not ask for it, and there is no question it answers
// about somebody else than who asks, beside the points of the season. Each call is on disk when it returns;
// what it says of the disk is why not.
class History {
public:
    [[nodiscard]] static Result<std::unique_ptr<History>, database::Trouble> open(
        const std::filesystem::path& file);
    virtual ~History() = default;

    [[nodiscard]] virtual std::optional<Crew> find(const KeyHash& key) = 0;
    [[nodiscard]] virtual std::optional<Crew> find(const std::string& code) = 0;
    // Unreadable: the disk refuses, which does not say that there is none.
    struct Unreadable {};
    [[nodiscard]] virtual Result<std::optional<Crew>, Unreadable> find_id(std::uint64_t id) = 0;
    [[nodiscard]] virtual bool full() = 0;  // limits::crews_a_server

    // Nothing when the disk refuses, or there is one with that key or code. Its first week is that of the
    // meeting to come, or of the one that has just been or `meets_now`.
    [[nodiscard]] virtual std::optional<Crew> add(std::uint64_t id, const KeyHash& key,
                                                  const std::string& code, const CrewPlan& plan, UtcTime now,
                                                  bool meets_now = false) = 0;
    [[nodiscard]] virtual bool change(CrewRow crew, const CrewPlan& plan, UtcTime now) = 0;
    // Its lobby was opened: it is in use.
    virtual void note_opened(CrewRow crew, UtcTime now) = 0;
    [[nodiscard]] virtual bool end(CrewRow crew) = 0;

    enum class Remembered : std::uint8_t { done, full, refused };
    // With a name from then on; without `on` what there is stays, and nothing is added.
    [[nodiscard]] virtual Remembered remember(CrewRow crew, const rooms::SeatHash& seat,
                                              const std::string& name, bool on, UtcTime now) = 0;
    // For its lobby, all but `opening`.
    [[nodiscard]] virtual rooms::CrewMemory memory(const Crew& crew, UtcTime now) = 0;
    // Once, however often it is called, and only of those who want to be remembered now.
    [[nodiscard]] virtual bool write(const Crew& crew, const rooms::CrewEvening& evening) = 0;

    [[nodiscard]] virtual CrewPart part(const Crew& crew, const rooms::SeatHash& seat) = 0;
    // The person is as if they had never been in it, and the bytes are gone from the files.
    [[nodiscard]] virtual bool forget(CrewRow crew, const rooms::SeatHash& seat) = 0;

    // The same in every crew: in how many they were; nothing when the disk refuses.
    [[nodiscard]] virtual std::optional<std::size_t> forget_everywhere(const rooms::SeatHash& seat) = 0;

    struct Figures {
        std::size_t crews = 0;
        std::size_t people = 0;  // each as often as they are in a crew
        std::size_t evenings = 0;
    };
    [[nodiscard]] virtual Figures figures() = 0;

    // What is older than that, and crews that have not met since; or since `never_met`, and never have.
    virtual void forget_before(UtcTime moment, UtcTime never_met) = 0;
};

}  // namespace parlor::history
