// What a bot notes down of what it hears.
#include "client/bot/bot.hpp"
#include "shared/base/digest.hpp"
#include "shared/protocol/codec.hpp"

namespace parlor::bot {

namespace {

constexpr Duration after_a_refusal = 1s;
constexpr Duration refusal_time = 5s;

}  // namespace

void Bot::heard(const ServerMessage& message, SteadyTime now) {
    canvas_watch_.heard(message, model_, now);
    loss_watch_.heard(message, model_, now);
    if (std::holds_alternative<Welcome>(message)) stats_.connected = true;
    if (const auto* refused = std::get_if<Refused>(&message)) {
        ++stats_.refusals[static_cast<std::size_t>(refused->why)];
        if (!unanswered_.empty()) {
            unanswered_.pop_front();
        } else {
            sent_.reset();
        }
        if (!model_.lobby && stats_.join_time && !next_try_) next_try_ = now + after_a_refusal;
        if (!model_.lobby && !stats_.join_time && failure_.empty()) {
            failure_ = refused->why == Refusal::unknown_code
                           ? "No lobby of that server has the code " + code_ + ". Check it."
                           : "The server did not let a bot in: " + std::string(name_of(refused->why)) +
                                 ". Check the code " + code_ + ", and the lobby's door and size.";
        }
    }
    if (std::holds_alternative<Seated>(message)) {
        sent_.reset();  // what was under way may be lost with the connection
        unanswered_.clear();
        next_try_.reset();
    }
    if (const auto* lines = std::get_if<ChatLines>(&message)) {
        stats_.chat_heard += static_cast<std::uint32_t>(lines->lines.size());
    }
    if (const auto* view = std::get_if<RoomView>(&message)) heard_view(*view, now);
    if (const auto* view = std::get_if<RoundView>(&message)) heard_round(*view, now);
}

void Bot::heard_view(const RoomView& view, SteadyTime now) {
    if (!stats_.join_time) stats_.join_time = now - *arrived_at_;
    Digest digest;
    digest.add(codec::encode(ServerMessage{view}));
    picture_ = digest.value();
    picture_since_ = now;
    const bool recap = std::holds_alternative<RecapView>(view.phase);
    if (recap && !in_recap_) ++stats_.evenings;
    in_recap_ = recap;
}

void Bot::heard_round(const RoundView& view, SteadyTime now) {
    const auto* trivia = std::get_if<trivia::View>(&view.view);
    if (!sent_ || trivia == nullptr) return;
    if (view.activity != sent_->activity || trivia->number != sent_->number) {
        sent_.reset();  // went by unseen: the host skipped, or the connection was gone
        return;
    }
    if (trivia->own_answer) {
        stats_.answer_latency.push_back(now - sent_->at);
        sent_.reset();
    } else if (trivia->reveal) {
        // It came when the time was up, and the refusal is on its way.
        unanswered_.push_back(now);
        sent_.reset();
    }
}

void Bot::count_lost_answers(SteadyTime now) {
    while (!unanswered_.empty() && now - unanswered_.front() > refusal_time) {
        ++stats_.answers_lost;
        unanswered_.pop_front();
    }
}

}  // namespace parlor::bot
