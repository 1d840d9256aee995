#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace parlor::app {

// Holds a profile directory for this process, or a guest's directory in the system's temporary one when
// another process holds it. The system lets go of the lock when the process ends, however it ends.
class ProfileLock {
public:
    explicit ProfileLock(const std::filesystem::path& directory);
    ~ProfileLock();
    ProfileLock(ProfileLock&& other) noexcept;
    ProfileLock& operator=(ProfileLock&& other) noexcept;
    ProfileLock(const ProfileLock&) = delete;
    ProfileLock& operator=(const ProfileLock&) = delete;

    // The directory to use: the one asked for, or the guest's.
    [[nodiscard]] const std::filesystem::path& directory() const { return directory_; }
    [[nodiscard]] bool guest() const { return guest_; }
    // What to tell the user; nothing if all is as asked.
    [[nodiscard]] const std::optional<std::string>& notice() const { return notice_; }

private:
    void release() noexcept;

    std::filesystem::path directory_;
    std::optional<std::string> notice_;
    int lock_ = -1;  // file descriptor
    bool guest_ = false;
};

}  // namespace parlor::app
