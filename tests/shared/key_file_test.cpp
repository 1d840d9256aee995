#include "shared/files/key_file.hpp"

#include <doctest/doctest.h>

#include <array>

#include "tests/support/scratch.hpp"

namespace key_file_test {

using namespace parlor::files;
using namespace parlor::testing;
namespace fs = std::filesystem;

using Key = std::array<std::uint8_t, 32>;

namespace {

std::optional<KeyTrouble> trouble(const fs::path& file) {
    Key key{};
    const auto problem = read_key(file, key);
    return problem ? std::optional(problem->what) : std::nullopt;
}

}  // namespace

TEST_CASE("a key comes back as it was written, for its owner's eyes alone") {
    const Scratch scratch;
    Key key{};
    for (std::size_t i = 0; i < key.size(); ++i)
        key[i] = static_cast<std::uint8_t>(i * 7);
    REQUIRE_FALSE(write_key(scratch / "a.key", key));
    CHECK(rights(scratch / "a.key") == 0600);
    Key read{};
    CHECK_FALSE(read_key(scratch / "a.key", read));
    CHECK(read == key);
}

TEST_CASE(
    "a key that somebody else may read or change, even one of the group, is not taken until it is private") {
    const Scratch scratch;
    const fs::path file = scratch / "a.key";
    for (const unsigned mode : {0640U, 0604U, 0620U, 0644U, 0666U, 0601U}) {
        REQUIRE_FALSE(write_key(file, Key{1}));
        fs::permissions(file, fs::perms(mode));
        CAPTURE(mode);
        CHECK(trouble(file) == KeyTrouble::open_to_others);
        CHECK(make_private(file));
        CHECK_FALSE(trouble(file));
    }
}

TEST_CASE("what is missing, too short, too long or no file is told apart") {
    const Scratch scratch;
    CHECK(trouble(scratch / "none") == KeyTrouble::missing);
    CHECK(trouble(scratch / "no folder/none") == KeyTrouble::missing);
    put(scratch / "file", "in the way");
    CHECK(trouble(scratch / "file/below") == KeyTrouble::missing);
    for (const std::size_t size : {0U, 31U, 33U}) {
        put(scratch / "a.key", std::string(size, 'k'));
        CHECK(trouble(scratch / "a.key") == KeyTrouble::damaged);
    }
    fs::create_directories(scratch / "folder.key");
    CHECK(trouble(scratch / "folder.key") == KeyTrouble::damaged);
    CHECK_FALSE(make_private(scratch / "none"));
    CHECK(write_key(scratch / "no folder/a.key", Key{1}));
}

}  // namespace key_file_test
