#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "client/app/profile_store.hpp"
#include "client/model/model.hpp"

namespace parlor::app {

// Writes down in the profile which seat one has, so that a client that is closed or killed finds its way back
// into the evening, and strikes it out when there is no way back or one left on purpose.
class SeatKeeper {
public:
    // `store` must outlive the keeper.
    explicit SeatKeeper(ProfileStore& store) : store_(store) {}

    // Looks at what the server has said. `own`: the server is one of this program, which ends with it.
    // True in the moment a seat was taken.
    bool watch(const client::Model& model, bool own, std::int64_t utc_seconds);
    // Into that lobby is asked now; a no is then about the seat, if one was kept there.
    void asks_for(const ServerName& server, std::string_view code);
    // Up to the next seat nothing is kept.
    void gives_up();
    // The seat to go back to, if it is of this evening and one does not sit in it.
    [[nodiscard]] std::optional<KeptSeat> offered(std::int64_t utc_seconds) const;

private:
    void take(const client::Model& model, bool own, std::int64_t utc_seconds);
    void note(const client::Model& model);
    void leave(const client::Model& model);
    void refused(Refusal why);

    ProfileStore& store_;
    bool seated_ = false;
    bool going_back_ = false;        // asks_for() was about the seat that is kept
    std::optional<KeptSeat> taken_;  // what is written while one sits; nothing in a lobby of one's own
    std::uint32_t last_refusal_ = 0;
    std::uint32_t last_rest_ = 0;  // Model::crew_rest
};

}  // namespace parlor::app
