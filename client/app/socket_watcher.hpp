#pragma once

#include <array>
#include <atomic>
#include <thread>

namespace parlor::app {

// A small thread that sleeps on sockets and wakes SDL's event loop when something has arrived. It never
// reads: the owner does, and then calls rearm().
class SocketWatcher {
public:
    static constexpr int most = 4;

    SocketWatcher();
    ~SocketWatcher();
    SocketWatcher(const SocketWatcher&) = delete;
    SocketWatcher& operator=(const SocketWatcher&) = delete;

    // Watches these from now on; -1 for none.
    void watch(std::array<int, most> sockets);
    // The owner has read everything: wake it again when there is more.
    void rearm();
    // The type of the SDL event it pushes.
    [[nodiscard]] unsigned event_type() const { return event_type_; }

private:
    void run();
    void poke();

    std::array<std::atomic<int>, most> sockets_{-1, -1, -1, -1};
    std::atomic<bool> armed_{true};
    std::atomic<bool> stopping_{false};
    std::array<int, 2> pipe_{-1, -1};  // wakes the thread itself
    unsigned event_type_;
    std::thread thread_;
};

}  // namespace parlor::app
