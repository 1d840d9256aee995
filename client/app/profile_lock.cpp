#include "client/app/profile_lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <system_error>
#include <utility>

#include "shared/files/private_file.hpp"

namespace parlor::app {
namespace {

// Nothing if there is no place for one; the guest's profile is then only in memory.
std::filesystem::path make_guest_directory() {
    std::error_code error;
    auto pattern = (std::filesystem::temp_directory_path(error) / "parlor-guest-XXXXXX").string();
    return ::mkdtemp(pattern.data()) != nullptr ? std::filesystem::path(pattern) : std::filesystem::path{};
}

}  // namespace

ProfileLock::ProfileLock(const std::filesystem::path& directory) : directory_(directory) {
    // Without a directory playing is possible all the same; saving will say what is wrong.
    if (directory.empty() || files::make_private_directory(directory)) {
        return;
    }
    const auto file = directory / "lock";
    lock_ = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    // Where locks do not work (a read-only or odd file system) nobody is kept out.
    if (lock_ < 0 || ::flock(lock_, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK) {
        return;
    }
    ::close(std::exchange(lock_, -1));
    guest_ = true;
    directory_ = make_guest_directory();
    notice_ =
        "Parlor is already open with your profile, so this window is a guest: its name and seats are gone "
        "when you close it.";
}

ProfileLock::~ProfileLock() {
    release();
}

ProfileLock::ProfileLock(ProfileLock&& other) noexcept
    : directory_(std::exchange(other.directory_, {})),
      notice_(std::exchange(other.notice_, std::nullopt)),
      lock_(std::exchange(other.lock_, -1)),
      guest_(std::exchange(other.guest_, false)) {}

ProfileLock& ProfileLock::operator=(ProfileLock&& other) noexcept {
    if (this != &other) {
        release();
        directory_ = std::exchange(other.directory_, {});
        notice_ = std::exchange(other.notice_, std::nullopt);
        lock_ = std::exchange(other.lock_, -1);
        guest_ = std::exchange(other.guest_, false);
    }
    return *this;
}

void ProfileLock::release() noexcept {
    if (lock_ >= 0) {
        ::close(std::exchange(lock_, -1));
    }
    if (guest_ && !directory_.empty()) {
        std::error_code error;
        std::filesystem::remove_all(directory_, error);
    }
}

}  // namespace parlor::app
