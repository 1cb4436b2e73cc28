import { mergeConfig } from 'vite';
import base from '../../vite.config';
import { answer } from './answers.mjs';

/** The client against made-up answers, for looking at it without a server. Never part of a build. */
export default mergeConfig(base, {
  server: { proxy: {} },
  plugins: [
    {
      name: 'stub',
      configureServer: (server: { middlewares: { use: (handler: typeof answer) => void } }) => {
        server.middlewares.use(answer);
      },
      configurePreviewServer: (server: { middlewares: { use: (handler: typeof answer) => void } }) => {
        server.middlewares.use(answer);
      },
    },
  ],
});
