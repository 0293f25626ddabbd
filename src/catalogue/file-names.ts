/** Folders that machines and editors make for themselves. */
const systemFolder =
  /^(?:__MACOSX|\.Spotlight-V100|\.Trashes|\.Trash-\d+|\.fseventsd|\.TemporaryItems|\.AppleDouble|\$RECYCLE\.BIN|System Volume Information|@eaDir|\.idea|\.vscode|\.obsidian)$/i;
/** Files that machines and editors make for themselves: caches of folders, locks, unsaved states. */
const systemFile =
  /^(?:\.DS_Store|\._.*|\.localized|Icon\r|(?:eh)?thumbs(?:_vista)?\.db|desktop\.ini|\.directory|~\$.*|~WRL\d+\.tmp|\.~lock\..*#|\..*\.sw[a-p]|\.#.*|#.*#|.*~)$/i;

/** Whether a path below the content folder is the machine's doing and nobody's words: it is passed over. */
export const isSystemFile = (path: string): boolean => {
  const parts = path.split('/');
  return parts.slice(0, -1).some((part) => systemFolder.test(part)) || systemFile.test(parts.at(-1) ?? '');
};

const longestName = 100;
/** Names that Windows keeps for devices, with any ending: a folder that holds one cannot be checked out there. */
const deviceName = /^(?:con|prn|aux|nul|conin\$|conout\$|com\d|lpt\d)(?:\.|$)/i;

/** What is wrong with the name of a file or folder, the first part that is wrong; undefined where it can be used everywhere. */
export const findBadName = (path: string): { problem: string; remedy: string } | undefined => {
  for (const part of path.split('/')) {
    if (deviceName.test(part))
      return {
        problem: `tên «${part}» là tên thiết bị của Windows, máy Windows không mở được.`,
        remedy: 'đổi tên khác.',
      };
    if (part.length > longestName)
      return { problem: `tên «${part.slice(0, 40)}…» dài hơn ${longestName} ký tự.`, remedy: 'rút ngắn tên.' };
    if (part !== 'README.md' && !/^[a-z0-9-]+(?:\.[a-z]+)?$/.test(part))
      return {
        problem: `tên «${part}» có ký tự ngoài a-z, 0-9 và gạch nối.`,
        remedy: 'đổi tên: chữ thường không dấu, nối bằng gạch nối.',
      };
  }
  return undefined;
};
