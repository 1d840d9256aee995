#pragma once

#include <cstdint>
#include <string>

#include "client/app/profile_store.hpp"
#include "client/model/model.hpp"

namespace parlor::app {

// Writes down in the profile which crews one has met with, and keeps the keys of one's own.
class CrewKeeper {
public:
    // `store` must outlive the keeper.
    explicit CrewKeeper(ProfileStore& store) : store_(store) {}

    // Looks at what the server has said. `own`: the server is one of this program, which ends with it.
    void watch(const client::Model& model, bool own);
    // The key for the lobby one sits in: of the crew it is, or a new one, which goes again if the server says
    // no.
    [[nodiscard]] CrewKey key_for(const client::Model& model, const CrewPlan& plan);

private:
    [[nodiscard]] static OwnCrew crew_of(const client::Model& model);
    void forget_asked();

    ProfileStore& store_;
    bool was_there_ = false;  // a crew's picture, of the lobby one sits in
    std::string address_;     // of that crew, or of the one that is asked for
    std::string code_;
    bool asked_ = false;          // for a new one, and the server has not answered
    std::uint32_t asked_at_ = 0;  // Model::counter then
};

}  // namespace parlor::app
