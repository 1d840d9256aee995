#include "client/app/audio.hpp"

#include <chrono>
#include <cstring>
#include <span>
#include <system_error>
#include <utility>

#include <SDL.h>

namespace parlor::app {
namespace {

using std::chrono_literals::operator""ms;
using std::chrono_literals::operator""s;

constexpr auto too_late = 300ms;  // a sound that waited longer for its device is no longer about anything
constexpr auto quiet_time = 10s;  // before the device is closed
constexpr auto retry_time = 15s;  // without a device
constexpr Uint16 block_samples = 1024;  // 21 ms

class Device {
public:
    Device(SDL_AudioCallback fill, void* self) {
        if (SDL_InitSubSystem(SDL_INIT_AUDIO) != 0) {
            return;
        }
        initialised_ = true;
        // Opening what is not there fails too, but ALSA writes a page about it.
        if (SDL_GetNumAudioDevices(0) == 0) return;
        SDL_AudioSpec wanted{};
        wanted.freq = sample_rate;
        wanted.format = AUDIO_S16SYS;
        wanted.channels = 1;
        wanted.samples = block_samples;
        wanted.callback = fill;
        wanted.userdata = self;
        id_ = SDL_OpenAudioDevice(nullptr, 0, &wanted, nullptr, 0);
    }
    ~Device() {
        if (id_ != 0) {
            SDL_CloseAudioDevice(id_);
        }
        if (initialised_) {
            SDL_QuitSubSystem(SDL_INIT_AUDIO);
        }
    }
    Device(const Device&) = delete;
    Device& operator=(const Device&) = delete;

    [[nodiscard]] bool open() const { return id_ != 0; }
    void play() { SDL_PauseAudioDevice(id_, 0); }

private:
    bool initialised_ = false;
    SDL_AudioDeviceID id_ = 0;
};

}  // namespace

Audio::Audio() {
    apply_gain();
}

Audio::~Audio() {
    {
        const std::scoped_lock lock(mutex_);
        stopping_ = true;
    }
    wake_.notify_all();
    if (thread_.joinable()) {
        thread_.join();
    }
}

void Audio::play(Sound sound) {
    if (muted_ || volume_ == 0) {
        return;
    }
    auto& samples = samples_.at(static_cast<std::size_t>(sound));
    if (!samples) {
        samples = std::make_shared<const std::vector<std::int16_t>>(synthesise(sound));
    }
    if (!thread_.joinable()) {
        try {
            thread_ = std::thread([this] { run(); });
        } catch (const std::system_error&) {
            return;  // silent, like without a device
        }
    }
    {
        const std::scoped_lock lock(mutex_);
        mixer_.start(samples);
        wanted_ = true;
    }
    wake_.notify_all();
}

void Audio::set_volume(int percent) {
    if (std::exchange(volume_, percent) != percent) {
        apply_gain();
    }
}

void Audio::set_muted(bool muted) {
    if (std::exchange(muted_, muted) != muted) {
        apply_gain();
    }
}

void Audio::apply_gain() {
    const std::scoped_lock lock(mutex_);
    mixer_.set_gain(muted_ ? 0.0F : gain_of(volume_));
}

// waiting -> open (while sounds come, and quiet_time after them) -> waiting; or waiting -> no device
// (retry_time) -> waiting
void Audio::run() {
    std::unique_lock lock(mutex_);
    const auto called = [this] { return wanted_ || stopping_; };
    const auto stopping = [this] { return stopping_; };
    for (;;) {
        wake_.wait(lock, called);
        if (stopping_) {
            SDL_TLSCleanup();  // what SDL keeps for a thread; only threads of its own do this by themselves
            return;
        }
        lock.unlock();
        const auto asked = std::chrono::steady_clock::now();
        auto device = std::make_unique<Device>(&Audio::fill, this);
        const bool late = std::chrono::steady_clock::now() - asked > too_late;
        lock.lock();
        if (late || !device->open()) {
            mixer_.stop();
        }
        if (device->open()) {
            lock.unlock();
            device->play();
            lock.lock();
            while (wanted_ || !mixer_.silent()) {
                wanted_ = false;
                if (wake_.wait_for(lock, quiet_time, called) && stopping_) {
                    break;
                }
            }
        } else {
            wake_.wait_for(lock, retry_time, stopping);
            mixer_.stop();
        }
        wanted_ = false;
        lock.unlock();
        device.reset();  // waits for the callback, which wants the lock
        lock.lock();
    }
}

void Audio::fill(void* self, unsigned char* bytes, int length) {
    auto& audio = *static_cast<Audio*>(self);
    const std::span out(reinterpret_cast<std::int16_t*>(bytes),
                        static_cast<std::size_t>(length) / sizeof(std::int16_t));
    const std::scoped_lock lock(audio.mutex_);
    audio.mixer_.mix(out);
}

}  // namespace parlor::app
