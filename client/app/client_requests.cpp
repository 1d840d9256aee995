// What screens ask for, carried out between frames.
#include <SDL_misc.h>

#include <algorithm>

#include "client/app/client_app.hpp"
#include "client/app/client_clock.hpp"
#include "client/app/environment.hpp"
#include "client/app/saved_files.hpp"
#include "client/strings/gallery_strings.hpp"
#include "client/strings/keepsake_strings.hpp"
#include "client/strings/trouble_strings.hpp"
#include "shared/base/web_link.hpp"
#include "shared/canvas/picture.hpp"

namespace parlor::app {

void ClientApp::carry_out(client::Request request) {
    std::visit([&](const auto& one) { on(one); }, request);
}

// What the command line asks for, once there is a name to go by; else the home screen asks for it first.
void ClientApp::begin(const ClientOptions& options) {
    around_.invite_hint = options.invite;
    around_.server_hint = options.server;
    around_.wants_to_host = options.host;
    if (profile_.store.settings().you.name.empty()) {
        if (!options.solo) return;
        client::Settings settings = profile_.store.settings();
        settings.you.name = client::strings::guest_name();
        profile_.store.set_settings(settings);
    }
    if (options.solo) return on(client::TrySolo{});
    if (options.host) {
        return on(client::HostOn{options.server.value_or(this_computer()),
                                 std::string(client::strings::default_title())});
    }
    const auto invite = find_invite(options.invite);
    if (invite && server_for(*invite, std::nullopt))
        on(client::JoinInvite{options.invite, std::nullopt, false});
}

greeting::Introduce ClientApp::introduction() const {
    const client::Settings& settings = profile_.store.settings();
    return {settings.you, settings.allowance};
}

// A link says which key the server has to have; else it is the one it had before.
void ClientApp::go(const ServerName& server, ClientMessage errand, std::string fingerprint) {
    client::ExpectedKey expected;
    if (!fingerprint.empty()) {
        expected = {std::move(fingerprint), true};
    } else if (!solo_.running()) {
        expected = {profile_.store.known_key(address_of(server)), false};
    }
    link_.connect(server, introduction(), std::move(errand), std::move(expected));
}

std::optional<ServerName> ClientApp::server_for(const Invite& invite,
                                                const std::optional<ServerName>& named) const {
    if (invite.server) return invite.server;
    if (named) return named;
    if (server_option_) return server_option_;
    if (const client::RecentServer* last = profile_.store.recent().last()) return parse_server(last->address);
    const std::vector<client::SeenLobby> near = lan_.seen();
    return near.empty() ? std::nullopt : std::optional(near.front().server);
}

void ClientApp::apply_settings() {
    const client::Settings& settings = profile_.store.settings();
    audio_.set_volume(settings.sound_volume);
    audio_.set_muted(settings.muted);
}

void ClientApp::on(const client::Say& request) {
    link_.send(request.message);
}

void ClientApp::on(const client::JoinInvite& request) {
    const auto invite = find_invite(request.text);
    around_.failure.reset();
    if (!invite) {
        around_.failure = client::strings::no_code_in_it();
        return;
    }
    const auto server = server_for(*invite, request.server);
    if (!server) {
        around_.failure = client::strings::which_server();
        return;
    }
    if (!request.watching && crew_key(*server, invite->code))
        return on(client::OpenCrew{address_of(*server), invite->code, invite->fingerprint});
    around_.busy = "join";
    seats_.asks_for(*server, invite->code);
    go(*server, to_message(lobby::JoinLobby{invite->code, request.watching}), invite->fingerprint);
}

void ClientApp::on(const client::PreviewInvite& request) {
    const auto invite = find_invite(request.text);
    const auto server = invite ? server_for(*invite, std::nullopt) : std::nullopt;
    if (!server || profile_.store.settings().you.name.empty()) return;
    go(*server, to_message(lobby::PreviewLobby{invite->code}), invite->fingerprint);
}

void ClientApp::on(const client::KnockAt& request) {
    around_.failure.reset();
    around_.busy = "knock";
    go(request.server, to_message(lobby::Knock{request.door}));
}

void ClientApp::on(const client::HostOn& request) {
    around_.failure.reset();
    around_.busy = "host";
    go(request.server, to_message(lobby::HostLobby{request.title}));
}

void ClientApp::on(const client::TrySolo&) {
    around_.failure.reset();
    const auto server = solo_.start_server();
    if (!server) {
        around_.failure = solo_.failure();
        return;
    }
    around_.busy = "solo";
    bots_invited_ = false;
    go(*server, to_message(lobby::HostLobby{std::string(client::strings::solo_title())}));
}

void ClientApp::on(const client::LeaveLobby&) {
    link_.leave();
    if (!solo_.running()) seats_.gives_up();
    if (solo_.running()) {
        link_.close();
        solo_.stop();
        model_.lobby.reset();
    }
}

void ClientApp::on(const client::RetryNow&) {
    link_.retry_now();
}

void ClientApp::on(const client::GiveUp&) {
    link_.close();
    solo_.stop();
    around_.busy.clear();
    around_.failure.reset();
}

void ClientApp::on(const client::CopyText& request) {
    clipboard_.set(request.text);
    around_.notice = request.said;
}

void ClientApp::on(const client::ChangeSettingsTo& request) {
    const client::Settings before = profile_.store.settings();
    profile_.store.set_settings(request.settings);
    apply_settings();
    const client::Settings& now = profile_.store.settings();
    const bool known_to_others = now.you != before.you || now.allowance != before.allowance;
    if (known_to_others && model_.lobby && !now.you.name.empty()) {
        link_.say(room::ChangeProfile{now.you, now.allowance});
    }
}

void ClientApp::on(const client::ForgetServer& request) {
    profile_.store.forget_server(request.address);
}

void ClientApp::on(const client::KeepEvening& request) {
    profile_.store.keep_evening(request.preset);
}

void ClientApp::on(const client::ForgetEvening& request) {
    profile_.store.forget_evening(request.title);
}

void ClientApp::on(const client::AskServers&) {
    for (const client::RecentServer& server : profile_.store.recent().all())
        queries_.ask(server.address, steady_now());
}

void ClientApp::on(const client::GiveUpSeat&) {
    seats_.gives_up();
}

void ClientApp::on(const client::CheckConnection& request) {
    checker_.start(request.server, steady_now());
}

void ClientApp::on(const client::EndCheck&) {
    checker_.end();
}

void ClientApp::on(const client::OpenLink& request) {
    // Whoever set it: nothing but a web page is opened.
    const auto host = host_of_link(request.link);
    if (!host) return;
    if (SDL_OpenURL(request.link.c_str()) != 0) around_.notice = client::strings::link_not_opened(*host);
}

void ClientApp::on(const client::KeepCallLink& request) {
    profile_.store.keep_call_link(request.link);
}

void ClientApp::on(const client::TrustNewKey&) {
    if (!model_.key_change) return;
    profile_.store.know_key(address_of(model_.key_change->server), model_.key_change->seen);
    link_.accept_key_change();
}

void ClientApp::on(const client::OpenPage& request) {
    pages_.settings = request.page == client::OpenPage::Page::settings;
}

void ClientApp::on(const client::ClosePage&) {
    pages_.settings = false;
}

void ClientApp::on(const client::PlaySample&) {
    audio_.play(Sound::right);
}

void ClientApp::on(const client::QuitProgram&) {
    quit(0);
}

void ClientApp::on(const client::SaveDrawing& request) {
    // Pixels and their compression take a while: on a thread of its own, that shares nothing with the rest.
    if (saving_.valid()) return;
    saving_ = std::async(std::launch::async, [ops = request.ops] {
        const std::filesystem::path folder = pictures_directory(process_environment);
        const auto saved = save_drawing(canvas::to_raster(ops), folder);
        return saved ? client::strings::gallery::saved(saved->string())
                     : client::strings::gallery::not_saved(folder.string(), saved.error());
    });
}

void ClientApp::on(const client::SaveKeepsake& request) {
    if (saving_.valid()) return;
    picture_ = std::make_unique<client::KeepsakePicture>(text_, request.keepsake);
    saving_ = std::async(std::launch::async, [keepsake = request.keepsake, picture = picture_.get()] {
        namespace words = client::strings::keepsake;
        const std::filesystem::path folder = documents_directory(process_environment);
        const auto png = painted(*picture);
        if (!png) return words::not_saved(folder.string(), png.error());
        const auto saved = save_keepsake(client::to_html(keepsake), *png, folder);
        return saved ? words::saved(saved->page.string(), saved->picture.filename().string())
                     : words::not_saved(folder.string(), saved.error());
    });
}

void ClientApp::take_saved() {
    if (!saving_.valid() || saving_.wait_for(std::chrono::seconds(0)) != std::future_status::ready) return;
    around_.notice = saving_.get();
    picture_.reset();
    schedule_.activity();
}

}  // namespace parlor::app
