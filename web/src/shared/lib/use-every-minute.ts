import { useEffect } from 'react';

const EVERY = 60_000;
/** Whoever touches nothing for so long is not asked for: asking would keep their session open for ever. */
const IDLE = 10 * 60_000;

/** Does something every minute while somebody is at it. */
export function useEveryMinute(act: () => unknown) {
  useEffect(() => {
    let touched = Date.now();
    const touch = () => {
      touched = Date.now();
    };
    const timer = setInterval(() => {
      if (!document.hidden && Date.now() - touched < IDLE) act();
    }, EVERY);
    window.addEventListener('pointerdown', touch);
    window.addEventListener('keydown', touch);
    return () => {
      clearInterval(timer);
      window.removeEventListener('pointerdown', touch);
      window.removeEventListener('keydown', touch);
    };
  }, [act]);
}
