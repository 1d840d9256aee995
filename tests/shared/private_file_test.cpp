#include "shared/files/private_file.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>

#include "tests/support/scratch.hpp"

namespace private_file_test {

using namespace parlor;
using namespace parlor::testing;
namespace fs = std::filesystem;

namespace {

using Look = std::optional<std::string> (*)(const fs::path&);

}  // namespace

TEST_CASE("a folder that is missing is made for its owner alone, and nothing is left in it") {
    const Scratch scratch;
    const fs::path folder = scratch / "deep/down/data";
    CHECK_FALSE(files::prepare_directory(folder).has_value());
    CHECK(rights(folder) == 0700);
    CHECK(fs::is_empty(folder));
    // Again, and with the slash that a shell puts behind it.
    CHECK_FALSE(files::prepare_directory(folder).has_value());
    CHECK_FALSE(files::prepare_directory(scratch / "other/").has_value());
    CHECK(rights(scratch / "other") == 0700);
}

TEST_CASE("a folder that is there keeps its rights and what is in it") {
    const Scratch scratch;
    put(scratch / "data/kept", "text");
    fs::permissions(scratch / "data", fs::perms(0750));
    for (const Look look : {files::prepare_directory, files::try_directory}) {
        CHECK_FALSE(look(scratch / "data").has_value());
        CHECK(rights(scratch / "data") == 0750);
        CHECK(text_of(scratch / "data/kept") == "text");
        CHECK(std::distance(fs::directory_iterator(scratch / "data"), {}) == 1);
    }
}

TEST_CASE("looking whether a folder could be used leaves none behind") {
    const Scratch scratch;
    fs::create_directory(scratch / "there");
    for (const char* name : {"there/data", "there/deep/down/data", "there/deep/down/data/"}) {
        CHECK_FALSE(files::try_directory(scratch / name).has_value());
        CHECK(fs::is_empty(scratch / "there"));
    }
}

TEST_CASE("a folder that cannot be used is said with the reason") {
    const Scratch scratch;
    put(scratch / "file", "in the way");
    fs::create_symlink("nowhere", scratch / "dangling");
    for (const Look look : {files::prepare_directory, files::try_directory}) {
        CHECK(look(scratch / "file") == "it is no folder");
        CHECK(look(scratch / "file/below") == "Not a directory");
        CHECK(look(scratch / "dangling").has_value());
        // Folders that even root can neither make nor write in.
        CHECK(look("/proc/nothing/data").has_value());
        CHECK(look("/proc/self").has_value());
        CHECK(look("").has_value());
        CHECK(text_of(scratch / "file") == "in the way");
    }
}

}  // namespace private_file_test
