#include <fmt/format.h>

#include <fstream>
#include <iterator>

#include "client/app/client_app.hpp"
#include "client/app/client_clock.hpp"
#include "shared/files/private_file.hpp"

namespace parlor::app {

namespace {

automation::DriveScript read_script(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) throw std::runtime_error("Cannot read the script " + file + ". Check its name.");
    const std::string source((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    auto script = automation::parse_drive_script(source);
    if (!script) {
        throw std::runtime_error(
            fmt::format("{}, line {}: {}", file, script.error().line, script.error().message));
    }
    return std::move(*script);
}

// Whoever names a folder wants to find their name and their seats there again. The usual one may fail: what
// cannot be kept there is said in the window, and playing is possible all the same.
void look_at_named_profile(const std::string& folder) {
    if (folder.empty()) return;
    if (const auto trouble = files::prepare_directory(folder)) {
        throw std::runtime_error(fmt::format(
            "Cannot use the profile folder {}: {}. Name one with --profile that you may write in.", folder,
            *trouble));
    }
}

int run(const ClientOptions& options) {
    automation::DriveScript script;
    if (!options.drive.empty()) script = read_script(options.drive);
    look_at_named_profile(options.profile);
    const double started = steady_seconds();
    ClientApp app(options, std::move(script), !options.drive.empty());
    while (app.turn()) {
    }
    if (options.stats) {
        fmt::print("frames {}, cpu {:.2f} s, seconds {:.1f}\n{}\n", app.frames(), cpu_seconds(),
                   steady_seconds() - started, app.figures()->summary());
    }
    return app.exit_code();
}

}  // namespace

int run_client(int argc, const char* const* argv) {
    try {
        const ClientOptions options = read_client_options(argc, argv);
        switch (options.action) {
            case ClientOptions::Action::run:
                return run(options);
            case ClientOptions::Action::print_help:
                fmt::print("{}", options.help);
                return 0;
            case ClientOptions::Action::print_version:
                fmt::print("parlor {}\n", PARLOR_VERSION);
                return 0;
        }
        return 0;
    } catch (const UsageError& error) {
        fmt::print(stderr, "parlor: {}\n", error.what());
        return 2;
    } catch (const std::exception& error) {
        fmt::print(stderr, "parlor: {}\n", error.what());
        return 1;
    }
}

}  // namespace parlor::app
