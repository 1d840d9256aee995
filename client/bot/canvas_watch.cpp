#include "client/bot/canvas_watch.hpp"

#include <algorithm>

#include "shared/canvas/picture.hpp"

namespace parlor::bot {

namespace {

// Ops that the server refused never come back.
constexpr std::size_t most_under_way = 256;

}  // namespace

void CanvasWatch::sent(const draw::Draw& said, SteadyTime now) {
    points_sent_ += canvas::points_of(said.op);
    under_way_.push_back({said, now});
    if (under_way_.size() > most_under_way) under_way_.pop_front();
}

void CanvasWatch::sent(const room::Doodle& said) {
    points_sent_ += canvas::points_of(said.op);
}

void CanvasWatch::heard(const ServerMessage& message, const client::Model& model, SteadyTime now) {
    if (std::holds_alternative<Seated>(message)) {
        round_so_far_ = doodles_so_far_ = true;
        under_way_.clear();  // perhaps lost with the connection
    }
    if (!model.lobby) return;
    if (std::holds_alternative<RoomView>(message)) doodles_so_far_ = false;
    if (const auto* doodled = std::get_if<Doodled>(&message); doodled != nullptr && !doodles_so_far_)
        count(doodled->ops, model.lobby->you);
    if (const auto* event = std::get_if<RoundEvent>(&message); event != nullptr && !round_so_far_) {
        const auto* draw = std::get_if<draw::Event>(&event->event);
        const auto* drawn = draw == nullptr ? nullptr : std::get_if<draw::Drawn>(draw);
        if (drawn != nullptr) on(*drawn, model.lobby->you, now);
    }
    if (const auto* view = std::get_if<RoundView>(&message)) {
        round_so_far_ = false;
        on(*view, *model.lobby);
    }
}

void CanvasWatch::count(const std::vector<canvas::DrawnOp>& ops, PlayerId you) {
    for (const canvas::DrawnOp& one : ops) {
        if (one.who != you) points_delivered_ += canvas::points_of(one.op);
    }
}

void CanvasWatch::on(const draw::Drawn& drawn, PlayerId you, SteadyTime now) {
    count(drawn.ops, you);
    for (const canvas::DrawnOp& one : drawn.ops) {
        if (one.who != you) continue;
        // Those before it were refused.
        const auto found = std::ranges::find_if(under_way_, [&](const Sent& sent) {
            return sent.said.turn == drawn.turn && sent.said.op == one.op;
        });
        if (found == under_way_.end()) continue;
        stroke_latency_.push_back(now - found->at);
        under_way_.erase(under_way_.begin(), found + 1);
    }
}

// The first picture of a reveal comes after all that was drawn.
void CanvasWatch::on(const RoundView& view, const client::Lobby& lobby) {
    const auto* draw = std::get_if<draw::View>(&view.view);
    if (draw == nullptr || draw->stage != draw::Stage::revealing || !draw->reveal) return;
    const bool noted = !notes_.empty() && notes_.back().activity == view.activity &&
                       notes_.back().turn == draw->turn && notes_.back().revealed == draw->began;
    const client::DrawFeed& feed = lobby.drawing;
    if (noted || feed.activity != view.activity || feed.turn != draw->turn) return;
    CanvasNote note = note_of(feed);
    note.revealed = draw->began;
    notes_.push_back(note);
}

CanvasNote CanvasWatch::note_of(const client::DrawFeed& feed) const {
    CanvasNote note{feed.activity, feed.turn};
    canvas::Drawing drawing;
    for (const canvas::DrawnOp& op : feed.canvas.ops)
        drawing.apply(op);
    note.digest = drawing.digest();
    note.blank = drawing.blank();
    if (compare_pixels_) {
        canvas::Picture picture;
        picture.apply(feed.canvas.ops);
        note.pixels = picture.raster().digest();
    }
    return note;
}

}  // namespace parlor::bot
