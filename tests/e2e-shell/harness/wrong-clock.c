#define _GNU_SOURCE
#include <dlfcn.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdlib.h>
#include <sys/time.h>
#include <time.h>

static time_t shift(void) {
  static long known, seconds;
  if (!known) {
    const char *said = getenv("TEST_CLOCK_SHIFT");
    seconds = said ? atol(said) : 0;
    known = 1;
  }
  return seconds;
}
#define REAL(name) static __typeof__(&name) real; if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

int clock_gettime(clockid_t clock, struct timespec *at) {
  REAL(clock_gettime);
  int done = real(clock, at);
  if (done == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) at->tv_sec += shift();
  return done;
}
int gettimeofday(struct timeval *restrict at, void *restrict zone) {
  REAL(gettimeofday);
  int done = real(at, zone);
  if (done == 0 && at) at->tv_sec += shift();
  return done;
}
time_t time(time_t *at) {
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  if (at) *at = now.tv_sec;
  return now.tv_sec;
}
static const struct timespec *true_time(const struct timespec *until, struct timespec *room) {
  if (!until || until->tv_sec < 1000000000) return until;
  *room = *until;
  room->tv_sec -= shift();
  return room;
}
int pthread_cond_timedwait(pthread_cond_t *restrict c, pthread_mutex_t *restrict m, const struct timespec *restrict until) {
  static int (*real)(pthread_cond_t *, pthread_mutex_t *, const struct timespec *);
  if (!real) real = dlvsym(RTLD_NEXT, "pthread_cond_timedwait", "GLIBC_2.3.2");
  if (!real) real = dlsym(RTLD_NEXT, "pthread_cond_timedwait");
  struct timespec room;
  return real(c, m, true_time(until, &room));
}
int sem_timedwait(sem_t *restrict s, const struct timespec *restrict until) {
  REAL(sem_timedwait);
  struct timespec room;
  return real(s, true_time(until, &room));
}
