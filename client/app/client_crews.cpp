// What screens ask for about crews.
#include "client/app/client_app.hpp"
#include "client/app/environment.hpp"
#include "client/app/saved_files.hpp"
#include "client/strings/crew_strings.hpp"

namespace parlor::app {

std::optional<CrewKey> ClientApp::crew_key(const ServerName& server, const std::string& code) const {
    const OwnCrew* crew = profile_.store.crews().find(address_of(server), code);
    return crew == nullptr ? std::nullopt : crew->key;
}

void ClientApp::on(const client::KeepCrew& request) {
    if (!model_.lobby || !model_.lobby->room || !model_.is_online()) return;
    link_.say(crew::Keep{crews_.key_for(model_, request.plan), request.plan});
}

void ClientApp::on(const client::EndCrew&) {
    const auto* online = std::get_if<client::Online>(&model_.connection);
    if (online == nullptr || !model_.lobby || !model_.lobby->room) return;
    if (const auto key = crew_key(online->server, model_.lobby->room->code)) link_.say(crew::End{*key});
}

void ClientApp::on(const client::OpenCrew& request) {
    const auto server = parse_server(request.address);
    if (!server) return;
    const auto key = crew_key(*server, request.code);
    if (!key) return on(client::JoinInvite{request.address + "/" + request.code, server, false});
    around_.failure.reset();
    around_.busy = "join";
    seats_.asks_for(*server, request.code);
    go(*server, to_message(lobby::OpenCrew{*key}), request.fingerprint);
}

void ClientApp::on(const client::ForgetCrew& request) {
    profile_.store.forget_crew(request.address, request.code);
}

void ClientApp::on(const client::RememberCrew& request) {
    profile_.store.remember_crew(request.crew);
}

void ClientApp::on(const client::AskCrewPart& request) {
    const ClientMessage message = request.deletes ? to_message(crew::DeletePart{request.code})
                                                  : to_message(crew::AskPart{request.code});
    if (model_.lobby) {
        link_.send(message);
    } else if (const auto server = parse_server(request.address)) {
        go(*server, message);
    }
}

void ClientApp::on(const client::SaveCalendar& request) {
    const auto text = calendar::to_ics(request.event);
    if (!text) {
        around_.notice = client::strings::crew::unknown_zone(request.event.meeting.zone);
        return;
    }
    const std::filesystem::path folder = documents_directory(process_environment);
    const auto saved = save_calendar(*text, folder);
    around_.notice = saved ? client::strings::crew::saved(saved->string())
                           : client::strings::crew::not_saved(folder.string(), saved.error());
}

}  // namespace parlor::app
