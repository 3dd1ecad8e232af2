//! A file that is written completely before it takes its place: what stands there stays whole until then.
//!
//! Where the system has files without names (Linux), the text goes into one of these, and gets a name only when all of it
//! is on the disk: a build that is killed while it writes leaves nothing behind. Elsewhere the file has another name, beside
//! its place, and such a build leaves it there; nothing that is found there is ever deleted, since it may be somebody else's.

use std::fs::File;
use std::io::{self, BufWriter, Seek, Write};
use std::path::{Path, PathBuf};

use tempfile::{NamedTempFile, TempPath};

/// A file that is whole, but not at its place yet.
pub(crate) struct Staged<'a> {
    text: Text,
    place: &'a Path,
}

enum Text {
    /// It is gone when the process ends.
    Nameless(File),
    Named(NamedTempFile),
}

impl<'a> Staged<'a> {
    /// Writes a file with these permissions, of which the user's mask takes some, or those of the file that stands there, and
    /// waits until the disk has it: else a machine that loses its power could have the new name and not the text.
    ///
    /// `None` where the place is a device, a pipe: there is nothing to keep whole.
    pub(crate) fn write(
        place: &'a Path,
        mode: u32,
        write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> io::Result<Option<Self>> {
        let old = match std::fs::metadata(place) {
            Ok(metadata) if metadata.is_dir() => {
                return Err(io::Error::new(io::ErrorKind::IsADirectory, "it is a directory"));
            }
            Ok(metadata) if !metadata.is_file() => return Ok(None),
            Ok(metadata) => Some(metadata.permissions()),
            Err(_) => None,
        };
        let directory = directory_of(place);
        std::fs::create_dir_all(directory)?;
        let text = match nameless(directory, mode) {
            Some(file) => Text::Nameless(file),
            None => Text::Named(temporary_name().permissions(permissions(mode)).tempfile_in(directory)?),
        };
        if let Some(old) = old {
            text.file().set_permissions(with_execution(&old, mode))?;
        }
        let mut writer = BufWriter::with_capacity(1 << 16, text.file());
        write(&mut writer)?;
        writer.flush()?;
        drop(writer);
        text.file().sync_all()?;
        Ok(Some(Self { text, place }))
    }

    /// The path that it is for.
    pub(crate) fn place(&self) -> &'a Path {
        self.place
    }

    /// Its size in bytes.
    pub(crate) fn length(&self) -> io::Result<u64> {
        Ok(self.text.file().metadata()?.len())
    }

    /// Puts it at its place, instead of what stands there.
    pub(crate) fn settle(self) -> io::Result<()> {
        let path = match self.text {
            Text::Nameless(file) => name(&file, directory_of(self.place)).or_else(|_| copy(file, self.place))?,
            Text::Named(file) => file.into_temp_path(),
        };
        // Also a directory may be lost with the power. Then the old text is there, as whole as the new one.
        path.persist(self.place).map_err(|error| error.error)
    }
}

impl Text {
    fn file(&self) -> &File {
        match self {
            Self::Nameless(file) => file,
            Self::Named(file) => file.as_file(),
        }
    }
}

/// Where a file goes that is written to this path: through symbolic links, so that these stay, also where what they lead to
/// is not there yet.
///
/// # Errors
///
/// Where the links lead in a circle.
pub(crate) fn linked_place(path: &Path) -> io::Result<PathBuf> {
    // As many as Linux follows.
    const MOST_LINKS: usize = 40;
    let mut place = path.to_path_buf();
    // What `/dev/stdout` leads to has no name.
    if std::fs::metadata(path).is_ok_and(|metadata| !metadata.is_file() && !metadata.is_dir()) {
        return Ok(place);
    }
    for _ in 0..MOST_LINKS {
        match std::fs::read_link(&place) {
            Ok(target) => place = directory_of(&place).join(target),
            Err(_) => return Ok(std::fs::canonicalize(&place).unwrap_or(place)),
        }
    }
    Err(io::Error::other("its symbolic links lead in a circle"))
}

/// A second name, beside it, for a file that is about to be replaced; gone when dropped. `None` where there is no file, or
/// where a file has one name only.
pub(crate) fn kept_beside(place: &Path) -> Option<TempPath> {
    let kept = temporary_name().make_in(directory_of(place), |name| std::fs::hard_link(place, name)).ok()?;
    Some(kept.into_temp_path())
}

fn directory_of(place: &Path) -> &Path {
    place.parent().unwrap_or(Path::new("/"))
}

fn temporary_name() -> tempfile::Builder<'static, 'static> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".cjsbundle-");
    builder
}

/// The same text in a file with a name: one without can't be named where there is no `/proc`.
fn copy(mut from: File, place: &Path) -> io::Result<TempPath> {
    let mode = from.metadata()?.permissions();
    let mut file = temporary_name().permissions(mode).tempfile_in(directory_of(place))?;
    from.rewind()?;
    io::copy(&mut from, file.as_file_mut())?;
    file.as_file().sync_all()?;
    Ok(file.into_temp_path())
}

/// What the user's mask leaves of these.
#[cfg(unix)]
fn permissions(mode: u32) -> std::fs::Permissions {
    std::os::unix::fs::PermissionsExt::from_mode(mode)
}

/// The permissions of a file that is replaced; whoever may read a program may execute it.
#[cfg(unix)]
fn with_execution(old: &std::fs::Permissions, mode: u32) -> std::fs::Permissions {
    use std::os::unix::fs::PermissionsExt;
    let old = old.mode() & 0o7777;
    permissions(if mode & 0o111 == 0 { old } else { old | (old & 0o444) >> 2 })
}

#[cfg(not(unix))]
fn with_execution(old: &std::fs::Permissions, _mode: u32) -> std::fs::Permissions {
    old.clone()
}

/// A file without a name, if the directory can have one; why it can't is told when the named one can't be made either.
#[cfg(target_os = "linux")]
fn nameless(directory: &Path, mode: u32) -> Option<File> {
    use rustix::fs::{Mode, OFlags, open};
    open(directory, OFlags::TMPFILE | OFlags::RDWR | OFlags::CLOEXEC, Mode::from_raw_mode(mode)).ok().map(File::from)
}

/// Gives a file its first name, one of ours in this directory (open(2), "O_TMPFILE").
#[cfg(target_os = "linux")]
fn name(file: &File, directory: &Path) -> io::Result<TempPath> {
    use rustix::fs::{AtFlags, CWD, linkat};
    use std::os::fd::AsRawFd;
    let link = format!("/proc/self/fd/{}", file.as_raw_fd());
    let named = |name: &Path| Ok(linkat(CWD, &*link, CWD, name, AtFlags::SYMLINK_FOLLOW)?);
    Ok(temporary_name().make_in(directory, named)?.into_temp_path())
}

#[cfg(not(target_os = "linux"))]
fn nameless(_directory: &Path, _mode: u32) -> Option<File> {
    None
}

#[cfg(not(target_os = "linux"))]
fn name(_file: &File, _directory: &Path) -> io::Result<TempPath> {
    Err(io::ErrorKind::Unsupported.into())
}
