import { type Message, message, type Text } from "./text.ts";

const CLOSE: Text = {
  zh: "请关闭正在使用它的程序（如Excel、WPS），再运行一次",
  en: "close the program that holds it, such as Excel or WPS, and run again",
};
const PERMISSIONS: Text = {
  zh: "请检查权限，或关闭正在使用它的程序，再运行一次",
  en: "check its permissions or close the program that holds it, and run again",
};
const SPACE: Text = {
  zh: "请腾出空间，再运行一次",
  en: "make room and run again",
};
const PLACE: Text = {
  zh: "请换一个文件夹，或改名后再运行",
  en: "choose another folder, or rename what is in the way, and run again",
};
const COPY: Text = {
  zh: "请把文件本身复制进来，或删除这个链接",
  en: "copy the file itself there, or delete the link",
};

/** Reasons why a file can be neither read nor written, by the code of the system. */
const FILE_ERRORS: Readonly<Record<string, Message>> = {
  ENOENT: message(
    "找不到这个文件，可能已移走或删除",
    "there is no such file; it may have been moved",
    {
      zh: "请检查路径，再运行一次",
      en: "check the path and run again",
    },
  ),
  EBROKENLINK: message("是链接，所指的文件不存在", "is a link to a file that does not exist", COPY),
  ELOOP: message("是链接，互相指来指去，没有终点", "is a link that leads back to itself", COPY),
  EBADNAME: message("文件名的编码不对，系统找不到它", "its name is in an unknown encoding", {
    zh: "请把文件改名，再运行一次",
    en: "rename the file and run again",
  }),
  EISDIR: message(
    "是文件夹或指向文件夹的链接，不是文件",
    "is a folder, or a link to one, not a file",
    {
      zh: "请把其中的文件移到资料文件夹里，或给它改名",
      en: "move its files into the data folder, or give it another name",
    },
  ),
  ESPECIAL: message(
    "是管道、设备或套接字，不是文件",
    "is a pipe, a device or a socket, not a file",
    {
      zh: "请把它移出这个文件夹",
      en: "move it out of the folder",
    },
  ),
  EACCES: message("没有权限", "permission is denied", PERMISSIONS),
  EPERM: message(
    "没有权限，或正被其他程序使用",
    "permission is denied, or a program holds it",
    PERMISSIONS,
  ),
  EBUSY: message("正被其他程序使用", "is in use by another program", CLOSE),
  ETXTBSY: message("正被其他程序使用", "is in use by another program", CLOSE),
  EAGAIN: message("正被其他程序使用", "is in use by another program", CLOSE),
  ENAMETOOLONG: message("路径太长", "the path is too long", {
    zh: "请缩短文件名，或放到层级较少的文件夹里",
    en: "shorten the name, or use a folder higher up",
  }),
  EMFILE: message("打开的文件太多", "too many files are open", CLOSE),
  ENFILE: message("打开的文件太多", "too many files are open", CLOSE),
  EIO: message("磁盘读写出错", "the disk failed", {
    zh: "请检查磁盘或网络盘，再运行一次",
    en: "check the disk or the network and run again",
  }),
  ENOSPC: message("磁盘空间不足", "no space is left on the disk", SPACE),
  EDQUOT: message("磁盘配额已满", "the quota of the disk is used up", SPACE),
  EFBIG: message("文件超过了允许的大小", "the file is larger than allowed", SPACE),
  EROFS: message("所在的磁盘只读", "the disk is read-only", PLACE),
  ENOTDIR: message(
    "路径中有一段是文件，不是文件夹",
    "a part of its path is a file, not a folder",
    PLACE,
  ),
  EEXIST: message("同名的文件或文件夹已在那里", "a file or a folder of that name is there", PLACE),
  ENOTEMPTY: message("同名的文件夹已在那里", "a folder of that name is there", PLACE),
};

/** Says why a file can be neither read nor written, and what to do. */
export const fileError = (code: string): Message =>
  Object.hasOwn(FILE_ERRORS, code)
    ? FILE_ERRORS[code]!
    : message(`打不开或写不进（${code}）`, `cannot be opened or written (${code})`, PERMISSIONS);
