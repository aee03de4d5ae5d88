type Limits = {
  /** Photos chosen before. */
  already: number;
  max: number;
  maxBytes: number;
};

/** Which of the files can be added, and in words why the others cannot. The server looks again, by content. */
export function siftPhotos(files: File[], { already, max, maxBytes }: Limits) {
  const pictures = files.filter((file) => file.type.startsWith("image/"));
  const small = pictures.filter((file) => file.size <= maxBytes);
  const accepted = small.slice(0, Math.max(0, max - already));
  const problems = [
    ...files.filter((file) => !pictures.includes(file)).map((file) => `${file.name} is not a picture.`),
    ...pictures
      .filter((file) => !small.includes(file))
      .map((file) => `${file.name} is larger than ${Math.floor(maxBytes / 1024 / 1024)} MB.`),
  ];
  if (small.length > accepted.length)
    problems.push(`Only ${max === 1 ? "one photo fits" : `${max} photos fit`}; the others were left out.`);
  return { accepted, problems };
}
