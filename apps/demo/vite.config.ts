import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The demo's pages. The packages are read from their built files, as a customer reads them. */
export default defineConfig({
  plugins: [react()],
  build: { outDir: 'dist/client', emptyOutDir: true, target: 'es2022' },
});
