#include "client/app/crew_keeper.hpp"

#include <utility>
#include <variant>

namespace parlor::app {

namespace {

// That there will be no crew. Any other refusal may be about something else that was wanted meanwhile: a key
// is thrown away only when it is certain that it opens nothing.
bool says_no(Refusal why) {
    return why == Refusal::no_crews || why == Refusal::not_keeper || why == Refusal::cannot_keep;
}

}  // namespace

// Without what only the crew's picture knows.
OwnCrew CrewKeeper::crew_of(const client::Model& model) {
    OwnCrew crew;
    const auto* online = std::get_if<client::Online>(&model.connection);
    if (online != nullptr) crew.address = address_of(online->server);
    if (model.server) {
        crew.server_name = model.server->server_name;
        crew.invite_host = model.server->public_address;
    }
    if (model.lobby && model.lobby->room) crew.code = model.lobby->room->code;
    return crew;
}

void CrewKeeper::watch(const client::Model& model, bool own) {
    const bool seated = model.lobby && model.lobby->room && model.is_online();
    if (asked_ && model.refusal && model.refusal->number > asked_at_ && says_no(model.refusal->refused.why))
        forget_asked();
    if (!seated || own) {
        was_there_ = was_there_ && model.lobby.has_value();
        return;
    }
    if (const auto& picture = model.lobby->crew) {
        OwnCrew crew = crew_of(model);
        crew.id = picture->id;
        crew.revision = picture->revision;
        crew.changed = picture->changed;
        crew.plan = picture->plan;
        asked_ = false;
        was_there_ = true;
        address_ = crew.address;
        code_ = crew.code;
        store_.remember_crew(std::move(crew));
    } else if (was_there_ && code_ == model.lobby->room->code && model.lobby->crew_ended) {
        was_there_ = false;
        store_.forget_crew(address_, code_);
    }
}

CrewKey CrewKeeper::key_for(const client::Model& model, const CrewPlan& plan) {
    OwnCrew crew = crew_of(model);
    const OwnCrew* known = store_.crews().find(crew.address, crew.code);
    if (known != nullptr && known->key) return *known->key;
    crew.plan = plan;
    address_ = crew.address;
    code_ = crew.code;
    asked_ = !model.lobby->crew.has_value();
    asked_at_ = model.counter;
    return store_.new_crew_key(std::move(crew));
}

void CrewKeeper::forget_asked() {
    asked_ = false;
    store_.forget_crew(address_, code_);
}

}  // namespace parlor::app
