#pragma once

#include <array>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "client/app/sounds.hpp"
#include "client/app/voice_mixer.hpp"

namespace parlor::app {

// Plays sounds through SDL's own audio: a handful of short mono voices need no mixer library and no decoder.
// Nothing here blocks the caller. A thread of its own opens the device when the first sound wants it, since
// that may wait for a sound server, and closes it after a quiet time, since an open device wakes the process
// fifty times a second. Without a device it is silent.
class Audio {
public:
    Audio();
    ~Audio();
    Audio(const Audio&) = delete;
    Audio& operator=(const Audio&) = delete;

    void play(Sound sound);
    void set_volume(int percent);  // 0 to 100
    void set_muted(bool muted);
    [[nodiscard]] bool muted() const { return muted_; }

private:
    void run();
    void apply_gain();
    static void fill(void* self, unsigned char* bytes, int length);

    std::mutex mutex_;  // guards mixer_, wanted_, stopping_
    std::condition_variable wake_;
    VoiceMixer mixer_;
    bool wanted_ = false;  // a sound was started since the thread looked last
    bool stopping_ = false;

    std::array<Samples, all_sounds.size()> samples_;  // made when first played
    int volume_ = 70;
    bool muted_ = false;
    std::thread thread_;  // started by the first sound
};

}  // namespace parlor::app
