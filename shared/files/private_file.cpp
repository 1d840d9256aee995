#include "shared/files/private_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <system_error>
#include <utility>
#include <vector>

namespace parlor::files {
namespace {

constexpr mode_t owner_only = S_IRUSR | S_IWUSR;
constexpr int most_kept_aside = 99;

std::string message_of(int error) {
    return std::error_code(error, std::generic_category()).message();
}
std::string last_error() {
    return message_of(errno);
}

// "a/b/" has an empty last part.
std::filesystem::path without_last_slash(const std::filesystem::path& directory) {
    return directory.has_filename() ? directory : directory.parent_path();
}

class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() { close(); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    [[nodiscard]] int number() const { return number_; }
    [[nodiscard]] bool open() const { return number_ >= 0; }
    // False if closing told of a failed write.
    bool close() {
        const int number = std::exchange(number_, -1);
        return number < 0 || ::close(number) == 0;
    }

private:
    int number_;
};

bool write_all(int descriptor, std::string_view content) {
    while (!content.empty()) {
        const auto written = ::write(descriptor, content.data(), content.size());
        if (written < 0) {
            if (errno == EINTR) {
                continue;
            }
            return false;
        }
        content.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

}  // namespace

std::optional<std::string> make_private_directory(const std::filesystem::path& directory) {
    const auto path = without_last_slash(directory);
    std::error_code error;
    if (std::filesystem::is_directory(path, error)) {
        return std::nullopt;  // its owner may have chosen other rights
    }
    std::filesystem::create_directories(path.parent_path(), error);
    if (::mkdir(path.c_str(), S_IRWXU) == 0) {
        return std::nullopt;
    }
    // Asking whether another process was faster may fail in another way.
    const int reason = errno;
    if (std::filesystem::is_directory(path, error)) {
        return std::nullopt;
    }
    return reason == EEXIST ? "it is no folder" : message_of(reason);
}

std::optional<std::string> prepare_directory(const std::filesystem::path& directory) {
    if (auto trouble = make_private_directory(directory)) {
        return trouble;
    }
    // A name that is nobody's, for another process may look at the same time.
    auto name = (directory / "write-test-XXXXXX").string();
    Descriptor out(::mkstemp(name.data()));
    if (!out.open()) {
        return last_error();
    }
    // A full disk has room for the name of a file, but for nothing in it.
    std::optional<std::string> trouble;
    if (!write_all(out.number(), "x") || !out.close()) {
        trouble = last_error();
    }
    ::unlink(name.c_str());
    return trouble;
}

std::optional<std::string> try_directory(const std::filesystem::path& directory) {
    std::vector<std::filesystem::path> missing;  // the deepest first
    std::error_code error;
    for (auto path = without_last_slash(directory); !path.empty() && !std::filesystem::exists(path, error);
         path = path.parent_path()) {
        missing.push_back(path);
    }
    auto trouble = prepare_directory(directory);
    for (const auto& path : missing) {
        ::rmdir(path.c_str());  // stays if somebody has put something in it meanwhile
    }
    return trouble;
}

std::optional<std::string> write_private_file(const std::filesystem::path& file, std::string_view content) {
    auto temporary = file;
    temporary += ".new";
    // One left behind by a crash may have other rights.
    ::unlink(temporary.c_str());
    Descriptor out(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, owner_only));
    if (!out.open()) {
        return last_error();
    }
    const bool written = write_all(out.number(), content) && ::fsync(out.number()) == 0 && out.close();
    if (!written || ::rename(temporary.c_str(), file.c_str()) != 0) {
        auto reason = last_error();
        ::unlink(temporary.c_str());
        return reason;
    }
    // The new name survives a power cut only once the directory is on disk, too. Where that isn't possible
    // the file is still whole.
    const Descriptor directory(::open(file.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (directory.open()) {
        (void)::fsync(directory.number());
    }
    return std::nullopt;
}

Result<std::optional<std::string>, std::string> read_file(const std::filesystem::path& file,
                                                          std::size_t most) {
    // Not blocking: what has the file's name may be a pipe.
    const Descriptor in(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!in.open()) {
        if (errno == ENOENT) {
            return std::optional<std::string>{};
        }
        return failure(last_error());
    }
    std::string content;
    std::string piece(std::size_t{64} * 1024, '\0');
    for (;;) {
        const auto got = ::read(in.number(), piece.data(), piece.size());
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got < 0) {
            return failure(last_error());
        }
        if (got == 0) {
            return std::optional(std::move(content));
        }
        content.append(piece, 0, static_cast<std::size_t>(got));
        if (content.size() > most) {
            return failure(std::string("it is too large"));
        }
    }
}

std::optional<std::filesystem::path> move_aside(const std::filesystem::path& file) {
    for (int number = 1; number <= most_kept_aside; ++number) {
        auto aside = file;
        aside += ".broken-" + std::to_string(number);
        std::error_code error;
        if (std::filesystem::exists(std::filesystem::symlink_status(aside, error))) {
            continue;
        }
        std::filesystem::rename(file, aside, error);
        return error ? std::nullopt : std::optional(aside);
    }
    return std::nullopt;
}

}  // namespace parlor::files
