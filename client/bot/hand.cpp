#include "client/bot/hand.hpp"

#include <algorithm>
#include <utility>

namespace parlor::bot {

namespace {

bool extends(const PenMove& move) {
    return std::holds_alternative<canvas::ExtendStroke>(move.op);
}
bool begins(const PenMove& move) {
    return std::holds_alternative<canvas::BeginStroke>(move.op);
}

// A stroke, or what is left of it: how it begins, and the rest of its way in one op.
struct Piece {
    std::optional<PenMove> begin;
    PenMove way{Duration{0}, canvas::ExtendStroke{}};
    std::size_t length = 0;  // in steps

    [[nodiscard]] std::size_t ops() const { return (begin ? 1U : 0U) + (length > 0 ? 1U : 0U); }
};

// Where there are more steps than an op takes, several become one.
canvas::ExtendStroke in_one_op(const std::vector<canvas::Step>& steps) {
    const std::size_t count = std::min(steps.size(), canvas::points_an_op);
    canvas::ExtendStroke result;
    std::size_t taken = 0;
    for (std::size_t i = 1; i <= count; ++i) {
        canvas::Step sum;
        for (const std::size_t until = steps.size() * i / count; taken < until; ++taken) {
            sum.x = static_cast<std::int16_t>(sum.x + steps[taken].x);
            sum.y = static_cast<std::int16_t>(sum.y + steps[taken].y);
        }
        result.steps.push_back(sum);
    }
    return result;
}

// The strokes, without fills and second thoughts.
std::vector<Piece> pieces_of(const PenWork& work, std::size_t from) {
    std::vector<Piece> pieces;
    for (std::size_t i = from; i < work.size();) {
        Piece piece;
        if (begins(work[i])) piece.begin = work[i++];
        std::vector<canvas::Step> steps;
        for (; i < work.size() && extends(work[i]); ++i) {
            const auto& more = std::get<canvas::ExtendStroke>(work[i].op).steps;
            steps.insert(steps.end(), more.begin(), more.end());
            piece.way.at = work[i].at;
        }
        piece.length = steps.size();
        if (!steps.empty()) piece.way.op = in_one_op(steps);
        if (piece.ops() > 0) {
            pieces.push_back(std::move(piece));
        } else {
            ++i;
        }
    }
    return pieces;
}

}  // namespace

void Hand::take_up(PenWork work, RoomTime began, std::optional<RoomTime> ends) {
    work_ = std::move(work);
    next_ = 0;
    began_ = began;
    ends_ = ends;
    last_.reset();
    an_op_ = Duration{0};
}

std::optional<RoomTime> Hand::next() const {
    if (!busy()) return std::nullopt;
    return began_ + work_[next_].at;
}

std::optional<canvas::Op> Hand::due(RoomTime now) {
    if (!busy() || now < *next()) return std::nullopt;
    notice_pace(now);
    if (ends_ && an_op_ > 0ms) {
        // One of them is kept for what may come between.
        const auto possible = std::max<std::int64_t>((*ends_ - now) / an_op_, 2) - 1;
        if (ops_left() > static_cast<std::size_t>(possible)) jump_on(static_cast<std::size_t>(possible));
        if (!busy() || now < *next()) return std::nullopt;
    }
    last_ = now;
    canvas::Op op = std::move(work_[next_++].op);
    auto* extend = std::get_if<canvas::ExtendStroke>(&op);
    while (extend != nullptr && busy() && extends(work_[next_]) && *next() <= now) {
        const auto& more = std::get<canvas::ExtendStroke>(work_[next_].op).steps;
        if (extend->steps.size() + more.size() > canvas::points_an_op) break;
        extend->steps.insert(extend->steps.end(), more.begin(), more.end());
        ++next_;
    }
    return op;
}

// From what has been waiting most of the time since the last op one learns how often ops can be said.
void Hand::notice_pace(RoomTime now) {
    if (!last_) return;
    const Duration since = now - *last_;
    const Duration late = now - *next();
    if (late * 2 > since) an_op_ = std::max(since, (an_op_ + since) / 2);
}

std::size_t Hand::ops_left() const {
    std::size_t ops = 0;
    std::size_t steps = 0;
    for (std::size_t i = next_; i < work_.size(); ++i) {
        const bool extending = extends(work_[i]);
        if (extending) steps += canvas::points_of(work_[i].op);
        if (extending && i + 1 < work_.size()) continue;
        ops += (steps + canvas::points_an_op - 1) / canvas::points_an_op + (extending ? 0 : 1);
        steps = 0;
    }
    return ops;
}

// A stroke that begins ends the one before, so one end is enough.
void Hand::jump_on(std::size_t ops) {
    std::vector<Piece> pieces = pieces_of(work_, next_);
    const auto all = [&] {
        std::size_t sum = 1;
        for (const Piece& piece : pieces)
            sum += piece.ops();
        return sum;
    };
    while (pieces.size() > 1 && all() > ops) {
        // The one that goes on already is not given up.
        const auto from = pieces.begin() + (pieces.front().begin ? 0 : 1);
        pieces.erase(std::min_element(from, pieces.end(),
                                      [](const Piece& a, const Piece& b) { return a.length < b.length; }));
    }
    const Duration last = work_.back().at;
    const bool open = next_ > 0 && (begins(work_[next_ - 1]) || extends(work_[next_ - 1]));
    PenWork rest;
    // What was taken back for a moment comes again.
    if (std::holds_alternative<canvas::Redo>(work_[next_].op)) rest.push_back(work_[next_]);
    for (Piece& piece : pieces) {
        if (piece.begin) rest.push_back(std::move(*piece.begin));
        if (piece.length > 0) rest.push_back(std::move(piece.way));
    }
    if (open || !pieces.empty()) rest.push_back({last, canvas::EndStroke{}});
    work_ = std::move(rest);
    next_ = 0;
}

}  // namespace parlor::bot
