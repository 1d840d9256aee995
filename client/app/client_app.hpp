#pragma once

#include <future>
#include <memory>
#include <optional>
#include <string>

#include "client/app/audio.hpp"
#include "client/app/client_options.hpp"
#include "client/app/connection_checker.hpp"
#include "client/app/crew_keeper.hpp"
#include "client/app/event_queue.hpp"
#include "client/app/frame_figures.hpp"
#include "client/app/lan_search.hpp"
#include "client/app/profile_store.hpp"
#include "client/app/redraw_schedule.hpp"
#include "client/app/seat_keeper.hpp"
#include "client/app/server_queries.hpp"
#include "client/app/socket_watcher.hpp"
#include "client/app/solo_party.hpp"
#include "client/app/sound_cues.hpp"
#include "client/app/window.hpp"
#include "client/automation/driver.hpp"
#include "client/keepsake/keepsake_picture.hpp"
#include "client/link/server_link.hpp"
#include "client/screens/screens.hpp"
#include "client/text/text_engine.hpp"
#include "client/widgets/sdl_input.hpp"
#include "client/widgets/ui.hpp"

namespace parlor::app {

// The desktop client: owns the window, the line to the server and the profile, and lets screens draw what is
// known. Everything happens in turn(), which a loop calls; it waits for input and the network, never for
// anything else.
class ClientApp final : private automation::DriverView {
public:
    // Throws std::runtime_error with one clear sentence when there is no display or no font.
    ClientApp(ClientOptions options, automation::DriveScript script, bool driven);
    ~ClientApp() override;

    // Waits for something to happen, at most `longest`, and deals with it. False when the program is to end.
    bool turn();
    [[nodiscard]] int exit_code() const { return exit_code_; }
    // Frames drawn so far.
    [[nodiscard]] std::uint64_t frames() const { return frames_; }
    [[nodiscard]] const std::optional<FrameFigures>& figures() const { return figures_; }

private:
    // client_app.cpp: the loop
    [[nodiscard]] int wait_milliseconds(double now);
    void take_events(int wait);
    void draw_frame(double now);
    void count_frame(double began, const std::vector<SDL_Event>& events);
    void service(SteadyTime now);
    void watch_model(SteadyTime now);
    [[nodiscard]] client::Surroundings& refresh_surroundings();
    [[nodiscard]] const style::Theme& theme() const;

    // client_requests.cpp: what screens ask for
    void carry_out(client::Request request);
    void begin(const ClientOptions& options);
    void on(const client::Say& request);
    void on(const client::JoinInvite& request);
    void on(const client::PreviewInvite& request);
    void on(const client::HostOn& request);
    void on(const client::TrySolo& request);
    void on(const client::LeaveLobby& request);
    void on(const client::RetryNow& request);
    void on(const client::GiveUp& request);
    void on(const client::CopyText& request);
    void on(const client::ChangeSettingsTo& request);
    void on(const client::ForgetServer& request);
    void on(const client::SaveKeepsake& request);
    void on(const client::KeepEvening& request);
    void on(const client::ForgetEvening& request);
    void on(const client::AskServers& request);
    void on(const client::OpenPage& request);
    void on(const client::ClosePage& request);
    void on(const client::PlaySample& request);
    void on(const client::QuitProgram& request);
    void on(const client::SaveDrawing& request);
    void on(const client::KnockAt& request);
    void on(const client::GiveUpSeat& request);
    void on(const client::CheckConnection& request);
    void on(const client::EndCheck& request);
    void on(const client::OpenLink& request);
    void on(const client::KeepCallLink& request);
    void on(const client::TrustNewKey& request);
    // client_crews.cpp
    void on(const client::KeepCrew& request);
    void on(const client::EndCrew& request);
    void on(const client::OpenCrew& request);
    void on(const client::ForgetCrew& request);
    void on(const client::RememberCrew& request);
    void on(const client::AskCrewPart& request);
    void on(const client::SaveCalendar& request);
    void take_saved();  // of a drawing: where it is now, or why not
    // Of one's own crew with that code; nothing where it is somebody else's.
    [[nodiscard]] std::optional<CrewKey> crew_key(const ServerName& server, const std::string& code) const;
    [[nodiscard]] greeting::Introduce introduction() const;
    // Goes there; `fingerprint` is of the link that led there.
    void go(const ServerName& server, ClientMessage errand, std::string fingerprint = {});
    [[nodiscard]] std::optional<ServerName> server_for(const Invite& invite,
                                                       const std::optional<ServerName>& named) const;
    void apply_settings();

    // DriverView
    [[nodiscard]] const widgets::Registry& registry() const override { return registry_; }
    [[nodiscard]] ImVec2 window_size() const override { return window_.output_size(); }
    [[nodiscard]] float output_scale() const override { return window_.output_scale(); }
    [[nodiscard]] std::string clipboard() override { return clipboard_.get(); }
    void set_clipboard(const std::string& text) override { clipboard_.set(text); }
    void push(SDL_Event event) override;
    void resize(int width, int height) override;
    [[nodiscard]] std::optional<std::string> screenshot(const std::filesystem::path& file) override;
    void quit(int exit_code) override;

    Window window_;
    text::TextEngine text_;
    widgets::Registry registry_;
    widgets::SdlClipboard clipboard_;
    widgets::Ui ui_;
    OpenProfile profile_;
    SeatKeeper seats_;
    CrewKeeper crews_;
    std::optional<client::ThemeChoice> theme_override_;
    std::optional<int> text_size_override_;
    std::optional<ServerName> server_option_;
    client::Model model_;
    client::ServerLink link_;
    ServerQueries queries_;
    ConnectionChecker checker_;
    LanSearch lan_;
    bool looks_around_;
    SoloParty solo_;
    bool bots_invited_ = false;
    Audio audio_;
    SoundCues cues_;
    client::Memory memory_;
    client::Requests requests_;
    client::Surroundings around_;
    client::Pages pages_;
    RedrawSchedule schedule_;
    EventQueue events_;
    SocketWatcher watcher_;
    std::optional<automation::Driver> driver_;
    double next_drive_ = 0;                             // when the script wants its next frame at the latest
    std::unique_ptr<client::KeepsakePicture> picture_;  // of an evening that is being saved
    std::future<std::string> saving_;                   // what is to be said when it is
    std::uint32_t last_refusal_ = 0;
    bool quitting_ = false;
    int exit_code_ = 0;
    std::uint64_t frames_ = 0;
    std::optional<FrameFigures> figures_;  // if they are wanted
};

// The whole program. Exit codes: 0 fine, 1 it could not do it, 2 wrong arguments.
[[nodiscard]] int run_client(int argc, const char* const* argv);

}  // namespace parlor::app
