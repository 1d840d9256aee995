#include "client/app/profile_store.hpp"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <stdexcept>
#include <utility>

#include "shared/files/private_file.hpp"

namespace parlor::app {
namespace {

constexpr double quiet_before_save = 0.5;  // seconds
constexpr double retry_save = 5;
constexpr std::size_t most_bytes = std::size_t{1024} * 1024;

}  // namespace

void os_random(std::span<std::uint8_t> bytes) {
    constexpr std::size_t most_at_once = 256;  // what getentropy allows
    while (!bytes.empty()) {
        const auto piece = bytes.first(std::min(bytes.size(), most_at_once));
        if (::getentropy(piece.data(), piece.size()) != 0) {
            throw std::runtime_error("The operating system gave no random numbers for a key.");
        }
        bytes = bytes.subspan(piece.size());
    }
}

ProfileStore::ProfileStore(std::filesystem::path directory, RandomBytes random)
    : directory_(std::move(directory)), random_(std::move(random)) {
    load();
}

void ProfileStore::load() {
    std::array<std::uint8_t, sizeof(std::uint32_t)> bytes{};
    random_(bytes);
    std::uint32_t chance = 0;
    std::memcpy(&chance, bytes.data(), bytes.size());
    kept_.settings.you = client::friendly_profile(chance);
    if (directory_.empty()) {
        return;
    }
    auto text = files::read_file(file(), most_bytes);
    if (!text) {
        start_fresh(text.error());
        return;
    }
    if (!text->has_value()) {
        changed();  // so that the avatar is the same next time
        return;
    }
    if (auto kept = read_profile(**text, kept_)) {
        kept_ = *std::move(kept);
        document_ = **std::move(text);
    } else {
        start_fresh("it isn't the JSON that Parlor writes");
    }
}

void ProfileStore::start_fresh(const std::string& trouble) {
    notice_ = "Your settings could not be read (" + trouble + "), so Parlor starts with fresh ones. ";
    if (const auto aside = files::move_aside(file())) {
        notice_->append("The old file is kept as ").append(aside->string()).append(".");
    } else {
        notice_->append("The old file is ").append(file().string()).append(".");
    }
    changed();
}

void ProfileStore::changed() {
    dirty_ = true;
    changed_ = true;
}

void ProfileStore::set_settings(const Settings& settings) {
    auto tidy = within_limits(settings);
    if (tidy != kept_.settings) {
        kept_.settings = std::move(tidy);
        changed();
    }
}

void ProfileStore::remember_server(RecentServer server) {
    kept_.recent.remember(std::move(server));
    changed();
}

void ProfileStore::forget_server(std::string_view address) {
    kept_.recent.forget(address);
    kept_.keys.erase(std::string(address));
    if (kept_.seat && kept_.seat->address == address) {
        kept_.seat.reset();
    }
    changed();
}

void ProfileStore::keep_evening(OwnPreset preset) {
    kept_.evenings.keep(std::move(preset));
    changed();
}

void ProfileStore::forget_evening(std::string_view title) {
    kept_.evenings.forget(title);
    changed();
}

void ProfileStore::keep_call_link(std::string link) {
    if (link == kept_.call_link) return;
    kept_.call_link = std::move(link);
    changed();
}

void ProfileStore::remember_crew(OwnCrew crew) {
    OwnCrews before = kept_.crews;
    kept_.crews.remember(std::move(crew));
    if (kept_.crews != before) {
        changed();
    }
}

void ProfileStore::forget_crew(std::string_view address, std::string_view code) {
    kept_.crews.forget(address, code);
    changed();
}

CrewKey ProfileStore::new_crew_key(OwnCrew crew) {
    CrewKey key{};
    random_(key);
    crew.key = key;
    kept_.crews.remember(std::move(crew));
    changed();
    flush();
    return key;
}

void ProfileStore::forget_lobby(std::string_view address) {
    kept_.recent.forget_lobby(address);
    changed();
}

void ProfileStore::keep_seat(KeptSeat seat) {
    if (kept_.seat == seat) {
        return;
    }
    kept_.seat = std::move(seat);
    changed();
}

void ProfileStore::give_up_seat() {
    if (kept_.seat) {
        kept_.seat.reset();
        changed();
    }
}

std::string ProfileStore::known_key(const std::string& address) const {
    const auto found = kept_.keys.find(address);
    return found == kept_.keys.end() ? std::string() : found->second;
}

void ProfileStore::know_key(const std::string& address, const std::string& fingerprint) {
    std::string& known = kept_.keys[address];
    if (known == fingerprint) return;
    known = fingerprint;
    changed();
    flush();  // what is not written down is trusted anew
}

void ProfileStore::update(double now) {
    if (changed_) {
        changed_ = false;
        due_ = now + quiet_before_save;
    }
    if (due_ && now >= *due_) {
        due_ = flush() ? std::nullopt : std::optional(now + retry_save);
    }
}

std::optional<double> ProfileStore::next_update() const {
    return changed_ ? std::optional(0.0) : due_;
}

bool ProfileStore::flush() {
    if (!dirty_) {
        return true;
    }
    if (!directory_.empty()) {
        auto text = write_profile(kept_, document_);
        auto trouble = files::make_private_directory(directory_);
        if (!trouble) {
            trouble = files::write_private_file(file(), text);
        }
        if (trouble) {
            if (!std::exchange(write_failed_, true)) {
                notice_ = "Your settings can't be saved in " + directory_.string() + " (" + *trouble +
                          "). Parlor keeps trying; until then they last as long as this window.";
            }
            return false;
        }
        document_ = std::move(text);
    }
    write_failed_ = false;
    dirty_ = false;
    changed_ = false;
    due_.reset();
    return true;
}

std::optional<std::string> ProfileStore::take_notice() {
    return std::exchange(notice_, std::nullopt);
}

OpenProfile open_profile(const std::filesystem::path& directory, const RandomBytes& random) {
    ProfileLock lock(directory);
    ProfileStore store(lock.directory(), random);
    if (lock.guest()) {
        // Theme, text size and sound are what this person's eyes and ears need, whoever they are today.
        const auto text = files::read_file(directory / "profile.json", most_bytes);
        const auto owner = text && *text ? read_profile(**text, {}) : std::nullopt;
        if (owner) {
            auto settings = owner->settings;
            settings.you = store.settings().you;
            store.set_settings(settings);
            // Nor is a server another one because somebody came as a guest.
            for (const auto& [address, key] : owner->keys)
                store.know_key(address, key);
        }
    }
    KeptIdentity who = open_identity(lock.directory());
    return {std::move(lock), std::move(store), std::move(who)};
}

}  // namespace parlor::app
