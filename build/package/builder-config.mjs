import path from 'node:path'
import { ROOT } from '../build.mjs'
import { FUSES } from './fuses.mjs'

/**
 * What electron-builder needs to know of Tribune.
 * @param {string} output where packages come to stand
 * @param {{ dist?: string | undefined, version?: string | undefined }} [electron] an Electron that is here already, where none is to
 * be downloaded
 * @returns {import('electron-builder').Configuration}
 */
export function builderConfig(output, electron = {}) {
  return {
    appId: 'net.tribune.kiosk',
    productName: 'Tribune',
    copyright: 'Copyright the Tribune authors, Apache License 2.0',
    directories: { output, buildResources: path.join(ROOT, 'build', 'icons') },
    files: [
      'package.json',
      'LICENSE',
      'NOTICE',
      'dist/{electron,preload,renderer,technician,hub-inside,console}/**',
      '!dist/renderer/.vite',
      '!**/*.map',
      // All bundles hold their packages, but for the store of the hub inside, which is no JavaScript.
      '!node_modules/**',
      'node_modules/{classic-level,abstract-level,level-supports,level-transcoder,is-buffer,buffer,base64-js,ieee754,maybe-combine-errors,module-error,napi-macros,node-gyp-build}/**/*.{js,json,node}',
      'node_modules/@fontsource-variable/archivo/{package.json,files/archivo-latin-wdth-normal.woff2}',
      '!node_modules/classic-level/deps/**',
      '!node_modules/classic-level/prebuilds/{android*,linux-arm}/**',
    ],
    asar: true,
    npmRebuild: false,
    electronFuses: FUSES,
    ...(electron.dist === undefined ? {} : { electronDist: electron.dist }),
    ...(electron.version === undefined ? {} : { electronVersion: electron.version }),
    // Words of Chromium's own that a wall never shows.
    electronLanguages: ['en-US'],
    publish: null,
    artifactName: '${name}-${version}-${os}-${arch}.${ext}',
    linux: {
      executableName: 'tribune',
      category: 'AudioVideo',
      synopsis: 'Live results on every screen in a sports venue',
      maintainer: 'The Tribune authors <tribune@localhost>',
      icon: path.join(ROOT, 'build', 'icons'),
    },
    win: { icon: path.join(ROOT, 'build', 'icons', 'icon.ico') },
    nsis: {
      oneClick: false,
      perMachine: true,
      allowToChangeInstallationDirectory: false,
      deleteAppDataOnUninstall: false,
    },
    mac: { icon: path.join(ROOT, 'build', 'icons', 'icon.icns'), category: 'public.app-category.sports' },
    dmg: { writeUpdateInfo: false },
  }
}
