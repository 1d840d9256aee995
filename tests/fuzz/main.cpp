// Both ways to run the targets. Compiled for libFuzzer (PARLOR_FUZZ): PARLOR_TARGET=room
// build/fuzz/tests/fuzz FOLDER. Otherwise: runs each file of each target's corpus once, and what the tests of
// the wire keep, too.
//   fuzz CORPUS GOLDEN_WIRE
#include <algorithm>
#include <cctype>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <span>
#include <string>
#include <vector>

#include "tests/fuzz/targets.hpp"

namespace parlor::fuzz {

void hold(bool rule, const char* what) {
    if (rule) return;
    std::fprintf(stderr, "broken: %s\n", what);
    std::abort();
}

namespace {

const Target& target_named(const char* name) {
    const auto found =
        std::ranges::find(targets, std::string_view(name == nullptr ? "" : name), &Target::name);
    if (found == targets.end()) {
        std::fputs("Name a target in PARLOR_TARGET:", stderr);
        for (const Target& one : targets)
            std::fprintf(stderr, " %s", one.name.data());
        std::fputs("\n", stderr);
        std::exit(2);
    }
    return *found;
}

[[maybe_unused]] std::vector<std::byte> bytes_in(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    std::vector<std::byte> bytes;
    if (file.extension() != ".hex") {
        std::ranges::transform(text, std::back_inserter(bytes),
                               [](char c) { return static_cast<std::byte>(c); });
        return bytes;
    }
    std::string digits = text;
    std::erase_if(digits, [](unsigned char c) { return std::isxdigit(c) == 0; });
    for (std::size_t i = 0; i + 1 < digits.size(); i += 2)
        bytes.push_back(static_cast<std::byte>(std::stoi(digits.substr(i, 2), nullptr, 16)));
    return bytes;
}

// As it is, and with each of its bytes changed in turn.
[[maybe_unused]] std::size_t run_around(const Target& target, std::vector<std::byte> bytes) {
    target.run(bytes);
    for (std::byte& byte : bytes) {
        const std::byte before = byte;
        byte ^= std::byte{0x81};
        target.run(bytes);
        byte = before;
    }
    return bytes.size() + 1;
}

}  // namespace

}  // namespace parlor::fuzz

#ifdef PARLOR_FUZZ
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const parlor::fuzz::Target& target = parlor::fuzz::target_named(std::getenv("PARLOR_TARGET"));
    target.run(std::as_bytes(std::span(data, size)));
    return 0;
}
#else
int main(int count, char** arguments) {
    using namespace parlor::fuzz;
    if (count != 3) {
        std::fputs("fuzz CORPUS GOLDEN_WIRE\n", stderr);
        return 2;
    }
    const std::filesystem::path corpus = arguments[1];
    for (const Target& target : targets) {
        std::size_t files = 0;
        for (const auto& entry : std::filesystem::directory_iterator(corpus / target.name)) {
            target.run(bytes_in(entry.path()));
            ++files;
        }
        std::printf("%-16s %zu files\n", target.name.data(), files);
        hold(files > 0, "a target without a corpus");
    }
    std::size_t runs = 0;
    for (const auto& entry : std::filesystem::directory_iterator(arguments[2])) {
        const bool client = entry.path().filename().string().starts_with("client_");
        runs +=
            run_around(target_named(client ? "client_messages" : "server_messages"), bytes_in(entry.path()));
    }
    std::printf("%zu changed messages\n", runs);
    return 0;
}
#endif
