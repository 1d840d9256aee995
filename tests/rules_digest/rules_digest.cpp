// Runs recordings again and prints what they give, and the pixels of a page that some people drew: built by
// several compilers and libraries, it must print the same. Needs only the rules, so that it can be built as
// one unit beside them: see compare.sh.
#include <cinttypes>
#include <cstdio>
#include <string_view>

#include "server/journal/recording.hpp"
#include "shared/base/digest.hpp"
#include "tests/support/canvas_page.hpp"

namespace {

std::uint64_t page_digest() {
    const auto page = parlor::testing::canvas_page(2024, 3, 3'000, {});
    parlor::Digest digest;
    digest.add_number(page.raster().digest());
    digest.add_number(page.drawing().digest());
    return digest.value();
}

}  // namespace

int main(int argc, char** argv) {
    bool fine = argc > 1;
    if (!fine) std::fprintf(stderr, "rules_digest RECORDING|--page...\n");
    for (int i = 1; i < argc; ++i) {
        if (argv[i] == std::string_view("--page")) {
            std::printf("%016" PRIx64 "\n", page_digest());
            continue;
        }
        const auto recording = parlor::journal::read_recording(argv[i]);
        if (!recording) {
            std::fprintf(stderr, "%s\n", recording.error().c_str());
            fine = false;
            continue;
        }
        const std::uint64_t digest = parlor::journal::replay(*recording);
        std::printf("%016" PRIx64 "\n", digest);
        if (recording->digest && *recording->digest != digest) {
            std::fprintf(stderr, "%s gave %016" PRIx64 " when it was recorded.\n", argv[i],
                         *recording->digest);
            fine = false;
        }
    }
    return fine ? 0 : 1;
}
