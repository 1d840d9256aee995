#include "client/widgets/motion_store.hpp"

#include <algorithm>

namespace parlor::widgets {

namespace {
constexpr unsigned frames_kept = 240;
constexpr std::size_t prune_above = 256;

float progress(double now, double since, float seconds) {
    if (seconds <= 0.0F) return 1.0F;
    return static_cast<float>(std::clamp((now - since) / static_cast<double>(seconds), 0.0, 1.0));
}
}  // namespace

void MotionStore::begin_frame(double time) {
    time_ = time;
    busy_until_ = 0;
    ++frame_;
}

void MotionStore::end_frame() {
    if (tracks_.size() < prune_above) return;
    std::erase_if(tracks_, [this](const auto& item) { return frame_ - item.second.seen > frames_kept; });
}

float MotionStore::animate(ImGuiID id, float target, float seconds, style::Ease ease) {
    const auto [found, fresh] = tracks_.try_emplace(id);
    Track& track = found->second;
    // After a pause in which nobody asked, the widget is new again: it starts where it belongs.
    const bool stale = !fresh && frame_ - track.seen > 2;
    if (fresh || stale) {
        track.from = track.to = track.now = target;
        track.since = time_ - static_cast<double>(seconds);
    } else if (track.to != target) {
        track.from = track.now;
        track.to = target;
        track.since = time_;
    }
    track.seen = frame_;
    const float t = progress(time_, track.since, seconds);
    track.now = t >= 1.0F ? track.to : track.from + (track.to - track.from) * ease(t);
    if (t < 1.0F) busy_until_ = std::max(busy_until_, track.since + static_cast<double>(seconds));
    return track.now;
}

void MotionStore::jump(ImGuiID id, float value) {
    Track& track = tracks_[id];
    track.from = track.to = track.now = value;
    track.since = time_;
    track.seen = frame_;
}

float MotionStore::appear(ImGuiID id, float seconds, float delay, style::Ease ease) {
    const auto [found, fresh] = tracks_.try_emplace(id);
    Track& track = found->second;
    if (fresh || frame_ - track.seen > 2) track.since = time_ + static_cast<double>(delay);
    track.seen = frame_;
    const float t = time_ < track.since ? 0.0F : progress(time_, track.since, seconds);
    if (t < 1.0F) busy_until_ = std::max(busy_until_, track.since + static_cast<double>(seconds));
    return ease(t);
}

}  // namespace parlor::widgets
