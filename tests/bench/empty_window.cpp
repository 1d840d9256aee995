// The least that a window costs: an SDL_Renderer that has drawn once and waits for events.
//   empty_window SECONDS
#include <SDL.h>

#include <cstdio>
#include <cstdlib>
#include <ctime>

int main(int count, char** arguments) {
    const int seconds = count == 2 ? std::atoi(arguments[1]) : 0;
    if (seconds <= 0) {
        std::fputs("Usage: empty_window SECONDS\n", stderr);
        return 2;
    }
    SDL_Window* window = nullptr;
    SDL_Renderer* renderer = nullptr;
    if (SDL_Init(SDL_INIT_VIDEO) != 0 || SDL_CreateWindowAndRenderer(1280, 800, 0, &window, &renderer) != 0) {
        std::fprintf(stderr, "There is no window: %s. Set DISPLAY to that of a running X server.\n",
                     SDL_GetError());
        return 1;
    }
    SDL_RenderClear(renderer);
    SDL_RenderPresent(renderer);
    const std::clock_t opened = std::clock();
    const auto deadline = SDL_GetTicks64() + static_cast<Uint64>(seconds) * 1000;
    for (;;) {
        const Uint64 now = SDL_GetTicks64();
        if (now >= deadline) break;
        SDL_Event event;
        SDL_WaitEventTimeout(&event, static_cast<int>(deadline - now));
    }
    std::printf("frames 1, cpu %.2f s, seconds %d\n",
                static_cast<double>(std::clock() - opened) / static_cast<double>(CLOCKS_PER_SEC), seconds);
    SDL_DestroyRenderer(renderer);
    SDL_DestroyWindow(window);
    SDL_Quit();
}
