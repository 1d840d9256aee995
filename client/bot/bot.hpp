#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "client/bot/answering.hpp"
#include "client/bot/bot_stats.hpp"
#include "client/bot/canvas_watch.hpp"
#include "client/bot/company.hpp"
#include "client/bot/doodling.hpp"
#include "client/bot/hosting.hpp"
#include "client/bot/improvising.hpp"
#include "client/bot/loss_watch.hpp"
#include "client/bot/mischief.hpp"
#include "client/bot/nuisance.hpp"
#include "client/bot/sketching.hpp"
#include "client/bot/waiting.hpp"
#include "client/link/server_link.hpp"

namespace parlor::bot {

// play: takes part like a person. chaos: takes part, and does what people, networks and bad clients do.
// idle: is there and says nothing. doodle: takes part, and never stops doodling while the lobby gathers.
enum class Behaviour : std::uint8_t { play, chaos, idle, doodle };

using MakeTransport = std::function<std::unique_ptr<transport::ClientTransport>()>;

struct BotPlan {
    ServerName server;
    Persona persona;
    secure::Identity identity = secure::Identity::make();
    Behaviour behaviour = Behaviour::play;
    std::uint64_t seed = 0;
    std::optional<HostPlan> hosts;
    bool compare_pixels = false;       // of drawings, not only what they are made of
    Exhibition* exhibition = nullptr;  // to draw for; outlives the bot
};

// A player without a screen, on the client's own model and link.
class Bot {
public:
    // `knowledge` must outlive the bot.
    Bot(BotPlan plan, const MakeTransport& make_transport, const Knowledge& knowledge);
    Bot(const Bot&) = delete;
    Bot& operator=(const Bot&) = delete;

    // Comes to the lobby with that code, or opens one of its own.
    void arrive(std::string code, SteadyTime now);
    [[nodiscard]] bool arrived() const { return arrived_at_.has_value(); }
    // Gives its seat up; close() a moment later.
    void leave();
    void close() { link_.close(); }
    void stop_playing();

    void service(SteadyTime now);
    [[nodiscard]] SteadyTime next_wake(SteadyTime now) const;
    // -1 while it is silent or has no socket.
    [[nodiscard]] int socket() const { return silent_until_ ? -1 : link_.socket(); }

    [[nodiscard]] const client::Model& model() const { return model_; }
    [[nodiscard]] const BotStats& stats() const { return stats_; }
    [[nodiscard]] const CanvasWatch& canvases() const { return canvas_watch_; }
    // What was gone when it had its seat back after a loss.
    [[nodiscard]] const std::vector<Loss>& losses() const { return loss_watch_.losses(); }
    [[nodiscard]] const client::LinkStats& link_stats() const { return link_.stats(); }
    [[nodiscard]] transport::Traffic traffic() const { return link_.traffic(); }
    [[nodiscard]] Behaviour behaviour() const { return plan_.behaviour; }
    [[nodiscard]] const Persona& persona() const { return plan_.persona; }
    // In its seat, hearing the server.
    [[nodiscard]] bool present() const;
    // The last picture of the lobby: a digest of its bytes, and since when.
    [[nodiscard]] std::uint64_t picture() const { return picture_; }
    [[nodiscard]] SteadyTime picture_since() const { return picture_since_; }
    // Why it can do no more; empty while it can.
    [[nodiscard]] const std::string& failure() const { return failure_; }

private:
    void heard(const ServerMessage& message, SteadyTime now);
    void heard_view(const RoomView& view, SteadyTime now);
    void heard_round(const RoundView& view, SteadyTime now);
    void count_lost_answers(SteadyTime now);
    void try_again_or_fail(SteadyTime now);
    void act(SteadyTime now);
    void answer(RoomTime room_time, SteadyTime now);
    void sketch(RoomTime room_time, SteadyTime now);
    void play_prank(SteadyTime now);
    void set_out();

    struct Sent {  // an answer that was not seen locked yet
        std::uint16_t activity = 0;
        std::uint16_t number = 0;
        SteadyTime at;
    };

    BotPlan plan_;
    MakeTransport make_transport_;
    const Knowledge& knowledge_;
    Rng rng_;
    client::Model model_;
    client::ServerLink link_;
    BotStats stats_;
    Answering answering_;
    Company company_;
    Sketching sketching_{plan_.exhibition};
    Improvising improvising_;
    Waiting waiting_;
    Doodling doodling_{plan_.behaviour == Behaviour::doodle};
    CanvasWatch canvas_watch_;
    LossWatch loss_watch_;
    std::optional<Hosting> hosting_;
    Mischief mischief_;
    std::unique_ptr<Nuisance> nuisance_;

    std::string code_;
    std::optional<SteadyTime> arrived_at_;
    std::optional<SteadyTime> next_try_;  // to connect, or to come back after leaving
    int tries_ = 0;
    bool leaving_ = false;
    std::optional<SteadyTime> silent_until_;
    std::optional<Sent> sent_;
    std::deque<SteadyTime> unanswered_;  // of answers that came too late: since when a refusal is awaited
    bool in_recap_ = false;
    std::uint32_t resumes_seen_ = 0;
    std::uint64_t picture_ = 0;
    SteadyTime picture_since_;
    SteadyTime spoke_at_;
    std::string failure_;
};

}  // namespace parlor::bot
