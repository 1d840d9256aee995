#include "shared/files/key_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <string_view>
#include <system_error>

#include "shared/files/private_file.hpp"

namespace parlor::files {

namespace {

constexpr mode_t of_others = S_IRWXG | S_IRWXO;

std::string reason(int error) {
    return std::error_code(error, std::generic_category()).message();
}

// False if there is less.
bool read_exactly(int descriptor, std::span<std::uint8_t> out) {
    while (!out.empty()) {
        const auto got = ::read(descriptor, out.data(), out.size());
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return false;
        out = out.subspan(static_cast<std::size_t>(got));
    }
    return true;
}

}  // namespace

std::optional<KeyProblem> read_key(const std::filesystem::path& file, std::span<std::uint8_t> key) {
    // Not blocking: what has the file's name may be a pipe.
    const int in = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (in < 0 && (errno == ENOENT || errno == ENOTDIR)) return KeyProblem{KeyTrouble::missing, {}};
    if (in < 0) return KeyProblem{KeyTrouble::unreadable, reason(errno)};
    const auto look = [&]() -> std::optional<KeyProblem> {
        struct stat about {};
        if (::fstat(in, &about) != 0) return KeyProblem{KeyTrouble::unreadable, reason(errno)};
        if (!S_ISREG(about.st_mode) || about.st_size != static_cast<off_t>(key.size()))
            return KeyProblem{KeyTrouble::damaged, {}};
        if ((about.st_mode & of_others) != 0) return KeyProblem{KeyTrouble::open_to_others, {}};
        if (!read_exactly(in, key)) return KeyProblem{KeyTrouble::unreadable, {}};
        return std::nullopt;
    };
    auto problem = look();
    ::close(in);
    return problem;
}

std::optional<std::string> write_key(const std::filesystem::path& file, std::span<const std::uint8_t> key) {
    return write_private_file(file, std::string_view(reinterpret_cast<const char*>(key.data()), key.size()));
}

bool make_private(const std::filesystem::path& file) {
    return ::chmod(file.c_str(), S_IRUSR | S_IWUSR) == 0;
}

}  // namespace parlor::files
