#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "client/app/identity_file.hpp"
#include "client/app/profile_document.hpp"
#include "client/app/profile_lock.hpp"

namespace parlor::app {

using RandomBytes = std::function<void(std::span<std::uint8_t>)>;
// From the operating system, fit for keys.
void os_random(std::span<std::uint8_t> bytes);

// Settings, servers' fingerprints and recent servers, kept as profile.json (mode 0600) in a directory of its
// own. Saved as you go: a change is written half a second after the last one, keys of crews and servers at
// once. Fields that this version does not know stay in the file.
class ProfileStore {
public:
    // An empty directory keeps nothing. Never fails: what cannot be read is moved aside and said in notice().
    // A first start gets a friendly avatar on a coaster, and no name.
    explicit ProfileStore(std::filesystem::path directory, RandomBytes random = os_random);

    [[nodiscard]] const Settings& settings() const { return kept_.settings; }
    void set_settings(const Settings& settings);
    [[nodiscard]] const RecentServers& recent() const { return kept_.recent; }
    void remember_server(RecentServer server);
    void forget_server(std::string_view address);
    void forget_lobby(std::string_view address);
    // The seat to come back to; none once it was given up.
    [[nodiscard]] const std::optional<KeptSeat>& seat() const { return kept_.seat; }
    void keep_seat(KeptSeat seat);
    void give_up_seat();
    [[nodiscard]] const OwnPresets& evenings() const { return kept_.evenings; }
    void keep_evening(OwnPreset preset);
    void forget_evening(std::string_view title);
    // Of the call a host shared last; empty for none, or to forget it.
    [[nodiscard]] const std::string& call_link() const { return kept_.call_link; }
    void keep_call_link(std::string link);
    [[nodiscard]] const OwnCrews& crews() const { return kept_.crews; }
    void remember_crew(OwnCrew crew);
    void forget_crew(std::string_view address, std::string_view code);
    // For a crew that is about to be kept; saved with it at once, for a crew whose key is lost is nobody's.
    [[nodiscard]] CrewKey new_crew_key(OwnCrew crew);
    // The fingerprint that this server ("host:port") had at the last visit; empty if there was none.
    [[nodiscard]] std::string known_key(const std::string& address) const;
    [[nodiscard]] const std::map<std::string, std::string>& known_keys() const { return kept_.keys; }
    void know_key(const std::string& address, const std::string& fingerprint);

    // Once a frame; `now` in seconds, monotonic. Writes when it is time to.
    void update(double now);
    // When update() is wanted next; nothing if all is saved.
    [[nodiscard]] std::optional<double> next_update() const;
    // Writes now what is not saved yet: before leaving. False if that failed.
    bool flush();
    // False while changes wait to be written: "Saved as you go" can say so.
    [[nodiscard]] bool saved() const { return !dirty_; }

    // A sentence for the user about reading or writing the file; cleared by taking it.
    [[nodiscard]] std::optional<std::string> take_notice();
    [[nodiscard]] const std::filesystem::path& directory() const { return directory_; }

private:
    void load();
    void start_fresh(const std::string& trouble);
    [[nodiscard]] std::filesystem::path file() const { return directory_ / "profile.json"; }
    void changed();

    std::filesystem::path directory_;
    RandomBytes random_;
    KeptProfile kept_;
    std::string document_;  // as read or written last: keeps the fields of other versions
    bool dirty_ = false;
    bool changed_ = false;       // since the last update()
    std::optional<double> due_;  // on the clock of update()
    std::optional<std::string> notice_;
    bool write_failed_ = false;  // said once until it works again
};

// The profile of one running program.
struct OpenProfile {
    ProfileLock lock;  // outlives the store: a guest's directory goes last
    ProfileStore store;
    KeptIdentity who;
};

// Opens `directory`, or a guest profile if another running client holds it. A guest sees the same theme, text
// size and sound, but has a name, avatar and keys of their own; lock.notice() says so.
[[nodiscard]] OpenProfile open_profile(const std::filesystem::path& directory,
                                       const RandomBytes& random = os_random);

}  // namespace parlor::app
