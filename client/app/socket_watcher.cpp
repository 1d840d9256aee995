#include "client/app/socket_watcher.hpp"

#include <SDL.h>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <stdexcept>

namespace parlor::app {

SocketWatcher::SocketWatcher() : event_type_(SDL_RegisterEvents(1)) {
    if (pipe2(pipe_.data(), O_NONBLOCK | O_CLOEXEC) != 0)
        throw std::runtime_error("Parlor could not open a pipe.");
    thread_ = std::thread([this] { run(); });
}

SocketWatcher::~SocketWatcher() {
    stopping_ = true;
    poke();
    thread_.join();
    for (const int end : pipe_)
        close(end);
}

void SocketWatcher::watch(std::array<int, most> sockets) {
    bool changed = false;
    for (std::size_t i = 0; i < sockets.size(); ++i)
        changed = sockets_[i].exchange(sockets[i]) != sockets[i] || changed;
    if (changed) poke();
}

void SocketWatcher::rearm() {
    if (!armed_.exchange(true)) poke();
}

void SocketWatcher::poke() {
    const char byte = 1;
    // A full pipe wakes the thread as well.
    [[maybe_unused]] const ssize_t written = write(pipe_[1], &byte, 1);
}

void SocketWatcher::run() {
    while (!stopping_) {
        std::array<pollfd, most + 1> files{};
        files[0] = {pipe_[0], POLLIN, 0};
        for (std::size_t i = 0; i < sockets_.size(); ++i) {
            // A negative descriptor is skipped by poll().
            files[i + 1] = {armed_ ? sockets_[i].load() : -1, POLLIN, 0};
        }
        poll(files.data(), files.size(), -1);
        std::array<char, 64> drained{};
        while (read(pipe_[0], drained.data(), drained.size()) > 0) {
        }
        bool arrived = false;
        for (std::size_t i = 1; i < files.size(); ++i)
            arrived = arrived || (files[i].revents != 0);
        if (arrived && armed_.exchange(false)) {
            SDL_Event event{};
            event.type = event_type_;
            SDL_PushEvent(&event);
        }
    }
}

}  // namespace parlor::app
