#include "client/app/client_app.hpp"

#include <SDL.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "client/app/client_clock.hpp"
#include "client/app/environment.hpp"
#include "client/app/screenshot.hpp"
#include "client/calendar/zones.hpp"
#include "client/link/ticket_desk.hpp"
#include "client/strings/trouble_strings.hpp"
#include "client/text/imgui_bridge.hpp"
#include "shared/secure/random_bytes.hpp"
#include "shared/transport/enet_transport.hpp"

namespace parlor::app {

namespace {

// Without anything to wait for the loop still looks around now and then: a clock that was set, a child that
// died.
constexpr int longest_wait_ms = 60'000;
constexpr int solo_watch_ms = 1'000;
constexpr int saving_watch_ms = 30;

std::unique_ptr<transport::ClientTransport> open_transport() {
    auto transport = transport::EnetClient::open({.desk = client::ticket_desk(secure::random_number())});
    if (!transport) throw std::runtime_error(transport.error());
    return std::move(*transport);
}

std::filesystem::path profile_directory(const ClientOptions& options) {
    if (!options.profile.empty()) return options.profile;
    return default_profile_directory(process_environment);
}

int until_ms(SteadyTime at, SteadyTime now) {
    return static_cast<int>(std::clamp<std::int64_t>(count_ms(at - now), 0, longest_wait_ms));
}

}  // namespace

ClientApp::ClientApp(ClientOptions options, automation::DriveScript script, bool driven)
    : window_({"Parlor", options.width, options.height}),
      ui_(text_, registry_, clipboard_),
      profile_(open_profile(profile_directory(options))),
      seats_(profile_.store),
      crews_(profile_.store),
      theme_override_(options.theme),
      text_size_override_(options.text_size),
      server_option_(options.server),
      link_(open_transport(), model_, Rng(secure::random_number()), profile_.who.identity.clone()),
      queries_(Rng(secure::random_number())),
      checker_(real_check_network(), Rng(secure::random_number())),
      lan_(Rng(secure::random_number())),
      looks_around_(options.looks_around) {
    text::attach_to_imgui(text_);
    if (options.stats) figures_.emplace();
    if (driven) driver_.emplace(std::move(script));
    around_.notice = profile_.who.notice ? profile_.who.notice : profile_.lock.notice();
    if (!options.name.empty()) {
        client::Settings settings = profile_.store.settings();
        settings.you.name = options.name;
        profile_.store.set_settings(settings);
    }
    around_.zone = calendar::system_zone();
    apply_settings();
    on(client::AskServers{});
    begin(options);
}

ClientApp::~ClientApp() {
    link_.close();
    link_.service(steady_now());
    solo_.stop();
    profile_.store.flush();
}

bool ClientApp::turn() {
    take_events(wait_milliseconds(steady_seconds()));
    service(steady_now());
    const double now = steady_seconds();
    const bool scripted = driver_ && driver_->running() && next_drive_ <= now;
    if (!events_.empty() || scripted) schedule_.activity();
    if (window_.is_visible() && (scripted || schedule_.due(now))) draw_frame(now);
    for (client::Request& request : requests_.take()) {
        carry_out(std::move(request));
        schedule_.activity();
    }
    return !quitting_;
}

int ClientApp::wait_milliseconds(double now) {
    const SteadyTime steady = steady_now();
    int wait = longest_wait_ms;
    const auto also = [&](std::optional<SteadyTime> time) {
        if (time) wait = std::min(wait, until_ms(*time, steady));
    };
    const auto also_seconds = [&](std::optional<double> time) {
        if (time) wait = std::min(wait, static_cast<int>(std::ceil(std::max(0.0, *time - now) * 1000)));
    };
    if (!events_.empty()) return 0;
    if (const auto frame = schedule_.wait_milliseconds(now); frame && window_.is_visible())
        wait = std::min(wait, *frame);
    also(link_.next_wake(steady));
    also(queries_.next_wake());
    also(checker_.next_wake());
    also(lan_.next_wake());
    also(cues_.next_tick(model_, steady));
    also_seconds(profile_.store.next_update());
    if (driver_ && driver_->running()) also_seconds(next_drive_);
    if (solo_.running()) wait = std::min(wait, solo_watch_ms);
    if (saving_.valid()) wait = std::min(wait, saving_watch_ms);
    return wait;
}

void ClientApp::take_events(int wait) {
    SDL_Event event;
    bool any = wait > 0 ? SDL_WaitEventTimeout(&event, wait) != 0 : SDL_PollEvent(&event) != 0;
    for (; any; any = SDL_PollEvent(&event) != 0) {
        if (event.type == SDL_QUIT) {
            quitting_ = true;
        } else if (event.type != watcher_.event_type()) {
            events_.push(event);
        }
    }
}

void ClientApp::service(SteadyTime now) {
    if (link_.service(now)) schedule_.activity();
    if (queries_.service(now)) schedule_.activity();
    if (checker_.service(now)) schedule_.activity();
    const bool at_home = !model_.lobby && around_.busy.empty() && window_.is_visible();
    lan_.set_looking(looks_around_ && at_home, now);
    if (lan_.service(now)) schedule_.activity();
    watcher_.watch({link_.socket(), queries_.socket(), lan_.socket(), checker_.socket()});
    watcher_.rearm();
    profile_.store.update(steady_seconds());
    if (solo_.server_died()) {
        around_.failure = client::strings::solo_server_ended();
        around_.busy.clear();
        schedule_.activity();
    }
    take_saved();
    watch_model(now);
}

// What follows from what the server has said: sounds, the seat that is kept, the end of waiting.
void ClientApp::watch_model(SteadyTime now) {
    for (const Sound cue : cues_.listen(model_, now))
        audio_.play(cue);
    const bool seated = model_.lobby && model_.lobby->room;
    const bool solo = solo_.running();
    if (seats_.watch(model_, solo, wall_clock().utc_seconds) && solo) {
        if (!bots_invited_) solo_.invite_bots(model_.lobby->room->code, 3);
        bots_invited_ = true;
    }
    crews_.watch(model_, solo);
    // One of this program has a new key each time.
    if (const auto* online = std::get_if<client::Online>(&model_.connection);
        online != nullptr && !solo && !model_.server_key.empty())
        profile_.store.know_key(address_of(online->server), model_.server_key);
    // A code that leads to a crew at rest is an answer, too.
    const std::uint32_t refusal = std::max(model_.refusal ? model_.refusal->number : 0,
                                           model_.crew_rest ? model_.crew_rest->number : 0);
    const bool failed = std::holds_alternative<client::Unreachable>(model_.connection) ||
                        std::holds_alternative<client::Ended>(model_.connection);
    if (seated || failed || refusal != last_refusal_) around_.busy.clear();
    last_refusal_ = refusal;
}

client::Surroundings& ClientApp::refresh_surroundings() {
    const WallClock wall = wall_clock();
    around_.settings = profile_.store.settings();
    const auto recent = profile_.store.recent().all();
    around_.recent.assign(recent.begin(), recent.end());
    around_.evenings = profile_.store.evenings();
    around_.call_link = profile_.store.call_link();
    around_.crews = profile_.store.crews();
    around_.saving = saving_.valid();
    around_.seat = seats_.offered(wall.utc_seconds);
    around_.server_keys = profile_.store.known_keys();
    around_.sightings = queries_.sightings();
    around_.on_network = lan_.seen();
    around_.line = link_.line();
    around_.check = checker_.check();
    around_.saved = profile_.store.saved();
    around_.utc_seconds = wall.utc_seconds;
    around_.utc_offset_minutes = wall.offset_minutes;
    if (auto notice = profile_.store.take_notice()) around_.notice = std::move(notice);
    return around_;
}

const style::Theme& ClientApp::theme() const {
    switch (theme_override_.value_or(profile_.store.settings().theme)) {
        case client::ThemeChoice::evening:
            return style::evening();
        case client::ThemeChoice::afternoon:
            return style::afternoon();
        case client::ThemeChoice::match_system:
            break;
    }
    return system_prefers_dark(process_environment) ? style::evening() : style::afternoon();
}

void ClientApp::draw_frame(double now) {
    schedule_.frame_begun(now);
    ++frames_;
    widgets::Frame frame;
    const float scale = window_.output_scale();
    const std::vector<SDL_Event> events = events_.take_frame();
    for (const SDL_Event& event : events) {
        window_.process_event(event);
        widgets::add_event(frame.input, event);
        widgets::add_motion(frame.motion, event, scale);
    }
    const client::Surroundings& around = refresh_surroundings();
    frame.time = now;
    frame.window = window_.output_size();
    frame.scale =
        static_cast<float>(text_size_override_.value_or(around.settings.text_size)) / 100.0F * scale;
    frame.theme = &theme();
    frame.reduced_motion = around.settings.reduced_motion;
    window_.begin_frame();
    ui_.begin_frame(std::move(frame));
    client::Context context{ui_, model_, around, memory_, requests_, steady_now()};
    client::draw_screen(context, pages_);
    around_.notice.reset();  // said once
    ui_.end_frame();
    window_.end_frame(false);
    text_.end_frame();
    if (driver_ && driver_->running()) {
        driver_->step(*this, steady_seconds());
        next_drive_ = driver_->next_step(steady_seconds());
    }
    window_.present();
    if (figures_) count_frame(now, events);
    const auto ime = ui_.ime_rect();
    window_.set_text_area(ime ? std::optional(ImVec4(ime->x, ime->y, ime->right(), ime->bottom()))
                              : std::nullopt);
    if (ui_.animating_until() > now) schedule_.animate_until(ui_.animating_until());
    if (const auto next = ui_.next_redraw()) schedule_.wake_at(*next);
}

void ClientApp::count_frame(double began, const std::vector<SDL_Event>& events) {
    const double now = steady_seconds();
    bool drawing = false;
    for (const SDL_Event& event : events) {
        if (event.type != SDL_MOUSEMOTION || (event.motion.state & SDL_BUTTON_LMASK) == 0) continue;
        drawing = true;
        figures_->pen_sample((SDL_GetTicks() - event.motion.timestamp) / 1000.0);
    }
    figures_->frame(began, now, drawing);
}

// --- for drive scripts

void ClientApp::push(SDL_Event event) {
    SDL_PushEvent(&event);
}

void ClientApp::resize(int width, int height) {
    SDL_SetWindowSize(&window_.handle(), width, height);
}

std::optional<std::string> ClientApp::screenshot(const std::filesystem::path& file) {
    std::string trouble = save_screenshot(window_.renderer(), file);
    if (trouble.empty()) return std::nullopt;
    return trouble;
}

void ClientApp::quit(int exit_code) {
    quitting_ = true;
    exit_code_ = exit_code;
}

}  // namespace parlor::app
